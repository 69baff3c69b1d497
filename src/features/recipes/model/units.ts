/**
 * Between the metric units that recipes are written in and those of a kitchen in the US. Volumes, weights and lengths
 * are exact (NIST Special Publication 811, appendix B.8); what a cup of a dry good weighs is from the household
 * weights of USDA FoodData Central (SR Legacy).
 */

export type Units = 'metric' | 'us'

export interface Amount {
  quantity: number
  unit: string
}

const ML = {
  tsp: 4.928922,
  tbsp: 14.78676,
  'fl oz': 29.57353,
  cup: 236.5882,
  pt: 473.1765,
  qt: 946.3529,
  gal: 3785.412,
}
const G = { oz: 28.34952, lb: 453.5924 }
const CM = { in: 2.54 }

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

/** Grams in a cup, for what a US kitchen measures in cups. The first that fits a name counts. */
const GRAMS_IN_CUP: readonly (readonly [name: RegExp, grams: number])[] = [
  [/\b(whole[- ]?(wheat|meal|grain)) flour\b/i, 120],
  [/\b(almond|coconut|oat|chickpea|rice|buckwheat|rye|spelt) flour\b|\bground almonds\b/i, 96],
  [/\bflour\b/i, 125],
  [/\bbrown sugar\b/i, 220],
  [/\b(icing|powdered|confectioners['’]?) sugar\b/i, 120],
  [/\bsugar\b/i, 200],
  [/\b(cooked|fried) rice\b/i, 158],
  [/\brice\b(?! (noodle|vinegar|wine|paper|milk))/i, 185],
  [/\b(rolled |porridge )?oats\b|\boatmeal\b/i, 81],
  [/\bquinoa\b/i, 170],
  [/\bcouscous\b/i, 173],
  [/\bbulgh?ur\b/i, 140],
  [/\bbutter\b(?! ?(bean|nut|milk|lettuce|squash))/i, 227],
  [/\bhoney\b|\bmaple syrup\b/i, 339],
  [/\byog(h)?urt\b|\bcr[eè]me fra[iî]che\b|\bsour cream\b/i, 245],
  [/\bcocoa\b/i, 86],
  [/\bcorn ?starch\b|\bcorn ?flour\b/i, 128],
  [/\bbread ?crumbs\b|\bpanko\b/i, 108],
  [/\bparmesan\b|\bpecorino\b/i, 100],
  [/\b(grated|shredded) (cheddar|mozzarella|cheese|gruy[eè]re)\b/i, 113],
  [/\blentils?\b/i, 192],
  [/\bchickpeas?\b/i, 164],
  [/\b(black|kidney|white|cannellini|pinto) beans\b/i, 177],
  [/\bpeas\b/i, 145],
  [/\balmonds?\b/i, 143],
  [/\bwalnuts?\b/i, 117],
  [/\braisins?\b|\bsultanas?\b/i, 145],
  [/\b(baby )?spinach\b/i, 30],
]

function measureOf(unit: string): Measure | undefined {
  return MEASURES.get(unit.trim().toLowerCase().replace(/\.$/, ''))
}

/** @returns the amount in the other system's units where it has one; counts, pinches and spoons stay as they are. */
export function convertAmount({ quantity, unit }: Amount, units: Units, name = ''): Amount {
  const measure = measureOf(unit)
  if (measure === undefined || measure.system === 'both' || measure.system === units) return { quantity, unit }
  const size = quantity * measure.size
  switch (measure.kind) {
    case 'volume':
      return units === 'us' ? toUsVolume(size) : toMetric(size, 'ml', 'l')
    case 'weight':
      return units === 'us' ? toUsWeight(size, name) : toMetric(size, 'g', 'kg')
    case 'length':
      return units === 'us' ? { quantity: size / CM.in, unit: 'in' } : { quantity: size, unit: 'cm' }
  }
}

function toMetric(size: number, small: string, big: string): Amount {
  return size >= 1000 ? { quantity: size / 1000, unit: big } : { quantity: size, unit: small }
}

function toUsVolume(ml: number): Amount {
  if (ml < ML.tbsp * 0.9) return { quantity: ml / ML.tsp, unit: 'tsp' }
  if (ml < ML.cup * 0.24) return { quantity: ml / ML.tbsp, unit: 'tbsp' }
  if (ml <= ML.cup * 12) return { quantity: ml / ML.cup, unit: 'cup' }
  return { quantity: ml / ML.qt, unit: 'qt' }
}

function toUsWeight(grams: number, name: string): Amount {
  const inCup = GRAMS_IN_CUP.find(([food]) => food.test(name))?.[1]
  if (inCup !== undefined) return toUsVolume((grams / inCup) * ML.cup)
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
