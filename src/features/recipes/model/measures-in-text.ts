/** The measures inside a sentence ("bake at 180 °C", "cut into 2 cm pieces"), in the units of the reader. */
import { NUMBER, readNumber as read } from './kitchen-fractions'
import { formatQuantity } from './quantity'
import { convertAmount, toCelsius, toFahrenheit, type Units } from './units'

const DEGREE = String.raw`(?:\s*(?:°|º|degrees?)\s*)`
const SCALE = '([CF])(?:elsius|ahrenheit)?'
const RANGE = String.raw`(${NUMBER})(?:(\s*(?:-|–|to|bis)\s*)(${NUMBER}))?`

/** "180 °C", "180–200 degrees C", "350°F". */
const TEMPERATURE = new RegExp(String.raw`${RANGE}${DEGREE}${SCALE}(?![\p{L}])`, 'giu')
/** "200 °C (400 °F)", "400°F/200°C": both are there already. */
const BOTH = new RegExp(
  String.raw`((?:${NUMBER})${DEGREE}${SCALE})(?![\p{L}])\s*(?:\(|/)\s*((?:${NUMBER})${DEGREE}${SCALE})(?![\p{L}])\)?`,
  'giu',
)
const LENGTH_OR_AMOUNT = new RegExp(
  String.raw`(?<![\d/.,½¼¾⅓⅔⅛])${RANGE}([\s-]?)(cm|mm|ml|cl|dl|l|g|kg|fl oz|oz|lbs?|inch(?:es)?|cups?)(?![\p{L}])`,
  'giu',
)

const scaleOf = (units: Units) => (units === 'us' ? 'F' : 'C')

/** @returns the text with its temperatures, lengths and amounts in these units; what is in them already stays as written. */
export function convertMeasures(text: string, units: Units): string {
  return text
    .replace(BOTH, (whole, one: string, oneScale: string, other: string, otherScale: string) => {
      if (oneScale.toUpperCase() === scaleOf(units)) return one
      return otherScale.toUpperCase() === scaleOf(units) ? other : whole
    })
    .replace(TEMPERATURE, (whole, from: string, between: string | undefined, to: string | undefined, scale: string) => {
      if (scale.toUpperCase() === scaleOf(units)) return whole
      const convert = (degrees: string) => (units === 'us' ? toFahrenheit : toCelsius)(read(degrees))
      return `${convert(from)}${to ? `${between}${convert(to)}` : ''} °${scaleOf(units)}`
    })
    .replace(
      LENGTH_OR_AMOUNT,
      (whole, from: string, between: string | undefined, to: string | undefined, gap: string, unit: string) => {
        const [low, high] = [from, to ?? from].map((number) => convertAmount({ quantity: read(number), unit }, units))
        if (!low || !high || (low.unit === unit && low.quantity === read(from))) return whole
        const last = formatQuantity(high.quantity, high.unit)
        const written = gap === '-' ? last.replace(/ (?=\p{L}+$)/u, '-') : last
        if (to === undefined) return written
        // "2–3 cm": the unit is said once, if it is one; not in "¾ cup + 1½ tbsp".
        const first = formatQuantity(low.quantity, low.unit)
        const [number, word, ...more] = first.split(' ')
        const isSaidOnce =
          more.length === 0 && last.split(' ').length === 2 && last.split(' ')[1]?.startsWith(word ?? '')
        return `${isSaidOnce ? number : first}${between}${written}`
      },
    )
}
