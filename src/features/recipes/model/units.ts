/**
 * Between the metric units that recipes are written in and those of a kitchen in the US: from the inch of 2.54 cm and the
 * pound of 453.59237 g (NIST Handbook 44, appendix C), a gallon being 231 cubic inches and 256 spoons (NIST SP 430).
 */
import { gramsInCup } from './cup-weights'

export type Units = 'metric' | 'us'

export interface Amount {
  quantity: number
  unit: string
}

const CM = { in: 2.54 }
const GALLON = 231 * CM.in ** 3
const ML = {
  tsp: GALLON / 768,
  tbsp: GALLON / 256,
  'fl oz': GALLON / 128,
  cup: GALLON / 16,
  pt: GALLON / 8,
  qt: GALLON / 4,
  gal: GALLON,
}
const POUND = 453.59237
const G = { oz: POUND / 16, lb: POUND }
/** Nobody counts more cups of a dry good than that; they weigh it. */
const MAX_DRY_CUPS = 8

interface Measure {
  kind: 'volume' | 'weight' | 'length'
  system: Units | 'both'
  /** In ml, g or cm. */
  size: number
}

const volume = (system: Measure['system'], size: number): Measure => ({ kind: 'volume', system, size })
const weight = (system: Measure['system'], size: number): Measure => ({ kind: 'weight', system, size })

const MEASURES = new Map<string, Measure>(
  (
    [
      ['ml,milliliter,millilitre,milliliters,millilitres', volume('metric', 1)],
      ['cl', volume('metric', 10)],
      ['dl', volume('metric', 100)],
      ['l,liter,litre,liters,litres', volume('metric', 1000)],
      ['mg', weight('metric', 0.001)],
      ['g,gram,grams,gramm', weight('metric', 1)],
      ['kg,kilogram,kilograms', weight('metric', 1000)],
      ['cm', { kind: 'length', system: 'metric', size: 1 }],
      ['mm', { kind: 'length', system: 'metric', size: 0.1 }],
      // Spoons are the same in both kitchens, to within a drop.
      ['tsp,teaspoon,teaspoons', volume('both', ML.tsp)],
      ['tbsp,tablespoon,tablespoons', volume('both', ML.tbsp)],
      ['fl oz,fluid ounce,fluid ounces', volume('us', ML['fl oz'])],
      ['cup,cups', volume('us', ML.cup)],
      ['pint,pints,pt', volume('us', ML.pt)],
      ['quart,quarts,qt', volume('us', ML.qt)],
      ['gallon,gallons,gal', volume('us', ML.gal)],
      ['oz,ounce,ounces', weight('us', G.oz)],
      ['lb,lbs,pound,pounds', weight('us', G.lb)],
      ['in,inch,inches', { kind: 'length', system: 'us', size: CM.in }],
    ] satisfies [string, Measure][]
  ).flatMap(([names, measure]) => names.split(',').map((name): [string, Measure] => [name, measure])),
)

/** The names of weights and volumes, for a pattern. */
export const AMOUNT_UNITS = [...MEASURES.keys()].filter((name) => MEASURES.get(name)?.kind !== 'length').join('|')

/** @returns undefined for counts and words that are no measure. */
export function measureOf(unit: string): Measure | undefined {
  return MEASURES.get(unit.trim().toLowerCase().replace(/\.$/, ''))
}

/** @returns the amount in the other system's units where it has one; counts, pinches and spoons stay as they are. */
export function convertAmount({ quantity, unit }: Amount, units: Units, name = ''): Amount {
  const measure = measureOf(unit)
  if (measure === undefined || measure.system === 'both' || measure.system === units) return { quantity, unit }
  const size = quantity * measure.size
  switch (measure.kind) {
    case 'volume':
      return units === 'us' ? toUsVolume(size) : toMetricVolume(size, measure, name)
    case 'weight':
      return units === 'us' ? toUsWeight(size, name) : toMetric(size, 'g', 'kg')
    case 'length':
      return units === 'us' ? { quantity: size / CM.in, unit: 'in' } : { quantity: size, unit: 'cm' }
  }
}

const MIN_OUNCES = 0.25

function toMetric(size: number, small: string, big: string): Amount {
  return size >= 1000 ? { quantity: size / 1000, unit: big } : { quantity: size, unit: small }
}

/** A cup of flour is weighed in a metric kitchen, a cup of milk is not. */
function toMetricVolume(ml: number, measure: Measure, name: string): Amount {
  const inCup = measure.size === ML.cup ? gramsInCup(name) : undefined
  return inCup === undefined ? toMetric(ml, 'ml', 'l') : toMetric((ml / ML.cup) * inCup, 'g', 'kg')
}

function toUsVolume(ml: number): Amount {
  if (ml < ML.tbsp * 0.9) return { quantity: ml / ML.tsp, unit: 'tsp' }
  if (ml < ML.cup * 0.24) return { quantity: ml / ML.tbsp, unit: 'tbsp' }
  if (ml <= ML.cup * 12) return { quantity: ml / ML.cup, unit: 'cup' }
  return { quantity: ml / ML.qt, unit: 'qt' }
}

function toUsWeight(grams: number, name: string): Amount {
  const inCup = gramsInCup(name)
  if (inCup !== undefined && grams <= MAX_DRY_CUPS * inCup) return toUsVolume((grams / inCup) * ML.cup)
  // A scale in a US kitchen shows grams as well, and nobody weighs an eighth of an ounce.
  if (grams < MIN_OUNCES * G.oz) return { quantity: grams, unit: 'g' }
  // "1 lb" for 450 g, as shops and cooks have it.
  return grams < G.lb * 0.97 ? { quantity: grams / G.oz, unit: 'oz' } : { quantity: grams / G.lb, unit: 'lb' }
}

/** Ovens go in steps; what is measured in the food is a matter of safety, and exact to the degree. */
export function toFahrenheit(celsius: number): number {
  const exact = (celsius * 9) / 5 + 32
  return celsius >= 120 ? Math.round(exact / 25) * 25 : Math.round(exact)
}

/** As {@link toFahrenheit}, the other way. */
export function toCelsius(fahrenheit: number): number {
  const exact = ((fahrenheit - 32) * 5) / 9
  return exact >= 120 ? Math.round(exact / 10) * 10 : Math.round(exact)
}
