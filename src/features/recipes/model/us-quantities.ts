/** How a US kitchen writes what it measures in cups, spoons, pounds, ounces and inches. */
import { PARTS, roundToParts } from './kitchen-fractions'

const TBSP_IN_CUP = 16
const TSP_IN_TBSP = 3
const OZ_IN_LB = 16
/** How far a single fraction of a cup may be off before a cook would add spoons, and of a pound before ounces. */
const CUP_TOLERANCE = 0.06
const LB_TOLERANCE = 0.04

const cupWord = (cups: number) => (cups > 1 ? 'cups' : 'cup')

/** "¾ cup + 1½ tbsp" where no single fraction of a cup comes near. */
export function formatCups(cups: number): string {
  // Half a spoon of grace, for what only rounding has brought below the smallest cup.
  if (cups < PARTS.cups[0] - 1 / 32) return formatSpoons(cups * TBSP_IN_CUP, 'tbsp')
  const nearest = roundToParts(cups, PARTS.cups)
  if (cups >= 4 || Math.abs(nearest.value - cups) <= cups * CUP_TOLERANCE)
    return `${nearest.text} ${cupWord(nearest.value)}`
  const whole = Math.floor(cups)
  const base = [0, ...PARTS.cups].map((part) => whole + part).findLast((size) => size > 0 && size <= cups)
  if (base === undefined) return formatSpoons(cups * TBSP_IN_CUP, 'tbsp')
  const spoons = roundToParts((cups - base) * TBSP_IN_CUP, PARTS.halves)
  return `${roundToParts(base, PARTS.cups).text} ${cupWord(base)} + ${spoons.text} tbsp`
}

/** "1½ tsp" for half a tablespoon, and "1 tbsp" for three teaspoons. */
export function formatSpoons(quantity: number, unit: 'tsp' | 'tbsp'): string {
  const teaspoons = unit === 'tsp' ? quantity : quantity * TSP_IN_TBSP
  const shown = roundToParts(teaspoons, PARTS.any)
  if (shown.value < TSP_IN_TBSP) return `${shown.text} tsp`
  if (unit === 'tsp' && teaspoons < 2 * TSP_IN_TBSP && shown.value % 1.5 !== 0) return `${shown.text} tsp`
  return `${roundToParts(teaspoons / TSP_IN_TBSP, PARTS.any).text} tbsp`
}

/** "2¼ lb", and "1 lb 2 oz" where no quarter comes near. */
export function formatPounds(pounds: number): string {
  if (pounds < 1 - LB_TOLERANCE && Math.abs(roundToParts(pounds, PARTS.quarters).value - pounds) > 0.01)
    return formatOunces(pounds * OZ_IN_LB)
  const nearest = roundToParts(pounds, PARTS.quarters)
  if (Math.abs(nearest.value - pounds) <= pounds * LB_TOLERANCE) return `${nearest.text} lb`
  const whole = Math.floor(pounds)
  return `${whole} lb ${Math.round((pounds - whole) * OZ_IN_LB)} oz`
}

export function formatOunces(ounces: number): string {
  return `${roundToParts(ounces, ounces < 8 ? PARTS.quarters : PARTS.halves, 16).text} oz`
}

/** Tins and pans come in halves, dice in eighths. */
export function formatInches(inches: number): string {
  const parts = inches < 1 ? PARTS.ruler : inches < 4 ? PARTS.quarters : PARTS.halves
  return `${roundToParts(inches, parts).text} in`
}
