import { describe, expect, it } from 'vitest'
import { convertMeasures } from './measures-in-text'
import { formatQuantity } from './quantity'
import { convertAmount, toCelsius, toFahrenheit, type Units } from './units'

const shown = (quantity: number, unit: string, units: Units, name = '') => {
  const amount = convertAmount({ quantity, unit }, units, name)
  return formatQuantity(amount.quantity, amount.unit)
}

describe('metric amounts in a US kitchen', () => {
  it.each([
    [5, 'ml', '', '1 tsp'],
    [15, 'ml', '', '1 tbsp'],
    [30, 'ml', '', '2 tbsp'],
    [60, 'ml', '', '¼ cup'],
    [120, 'ml', '', '½ cup'],
    [200, 'ml', '', '¾ cup + 1½ tbsp'],
    [250, 'ml', '', '1 cup'],
    [1, 'l', '', '4¼ cups'],
    [5, 'l', '', '5¼ qt'],
    [3, 'g', 'thyme', '3 g'],
    [100, 'g', 'feta', '3½ oz'],
    [200, 'g', 'chicken breast', '7 oz'],
    [450, 'g', 'beef mince', '1 lb'],
    [1, 'kg', 'potatoes', '2¼ lb'],
    [250, 'g', 'plain flour', '2 cups'],
    [100, 'g', 'sugar', '½ cup'],
    [185, 'g', 'basmati rice', '1 cup'],
    [15, 'g', 'butter', '1 tbsp'],
    [7, 'g', 'butter', '1½ tsp'],
    [158, 'g', 'rice flour', '1 cup'],
    [100, 'g', 'panko', '2 cups'],
    [500, 'g', 'pasta', '1 lb 2 oz'],
    [750, 'g', 'potatoes', '1 lb 10 oz'],
    [3, 'kg', 'plain flour', '6½ lb'],
    [300, 'g', 'tofu', '10½ oz'],
    [150, 'g', 'rice noodles', '5¼ oz'],
    [200, 'g', 'flour tortillas', '7 oz'],
    [250, 'g', 'cauliflower rice', '9 oz'],
    [60, 'g', 'sugar snap peas', '2 oz'],
    [200, 'g', 'butter beans', '7 oz'],
    [1, 'dl', 'milk', '⅓ cup + 1½ tbsp'],
  ])('%d %s %s is %s', (quantity, unit, name, expected) => {
    expect(shown(quantity, unit, 'us', name)).toBe(expected)
  })
})

describe('US amounts in a metric kitchen', () => {
  it.each([
    [1, 'cup', '235 ml'],
    [2, 'cups', '475 ml'],
    [8, 'oz', '225 g'],
    [1, 'lb', '455 g'],
    [3, 'lbs', '1.35 kg'],
    [1, 'quart', '945 ml'],
    [6, 'fl oz', '175 ml'],
    [1, 'inch', '2.5 cm'],
  ])('%d %s is %s', (quantity, unit, expected) => {
    expect(shown(quantity, unit, 'metric')).toBe(expected)
  })
  it('weigh what is dry', () => {
    expect(shown(2, 'cups', 'metric', 'plain flour')).toBe('250 g')
    expect(shown(2, 'cups', 'metric', 'milk')).toBe('475 ml')
  })
})

describe('what both kitchens share', () => {
  it.each([
    [2, 'tbsp'],
    [0.5, 'tsp'],
    [3, 'cloves'],
    [1, ''],
    [2, 'Zehen'],
  ])('%d %s stays', (quantity, unit) => {
    expect(convertAmount({ quantity, unit }, 'us')).toEqual({ quantity, unit })
    expect(convertAmount({ quantity, unit }, 'metric')).toEqual({ quantity, unit })
  })
  it('and so does what is in the wanted units already', () => {
    expect(convertAmount({ quantity: 200, unit: 'g' }, 'metric')).toEqual({ quantity: 200, unit: 'g' })
    expect(convertAmount({ quantity: 2, unit: 'cups' }, 'us')).toEqual({ quantity: 2, unit: 'cups' })
  })
})

describe('temperatures', () => {
  it.each([
    [160, 325],
    [180, 350],
    [190, 375],
    [200, 400],
    [220, 425],
    [230, 450],
  ])('an oven at %d °C is one at %d °F, and back', (celsius, fahrenheit) => {
    expect(toFahrenheit(celsius)).toBe(fahrenheit)
    expect(toCelsius(fahrenheit)).toBe(celsius)
  })
  it('of food are exact: safety is a matter of a degree', () => {
    expect([63, 71, 74].map(toFahrenheit)).toEqual([145, 160, 165])
    expect([145, 160, 165].map(toCelsius)).toEqual([63, 71, 74])
  })
})

describe('measures within a sentence', () => {
  it.each<[string, string]>([
    ['Heat the oven to 200 °C.', 'Heat the oven to 400 °F.'],
    ['Bake at 180°C until golden.', 'Bake at 350 °F until golden.'],
    ['Roast at 180–200 °C.', 'Roast at 350–400 °F.'],
    ['Heat to 180 degrees Celsius.', 'Heat to 350 °F.'],
    ['Bake at 200 °C (400 °F) for 20 minutes.', 'Bake at 400 °F for 20 minutes.'],
    ['Cut into 2 cm cubes.', 'Cut into ¾ in cubes.'],
    ['Cut into 2-cm cubes.', 'Cut into ¾-in cubes.'],
    ['Slice 2–3 cm thick.', 'Slice ¾–1¼ in thick.'],
    ['Add 200–300 ml water.', 'Add ¾ cup + 1½ tbsp–1¼ cups water.'],
    ['Use a 25 cm tin.', 'Use a 10 in tin.'],
    ['Add 250 ml water and 100 g feta.', 'Add 1 cup water and 3½ oz feta.'],
    ['Fry 2 garlic cloves for 3 minutes.', 'Fry 2 garlic cloves for 3 minutes.'],
    ['Serve 4 lentil patties each.', 'Serve 4 lentil patties each.'],
  ])('%s -> %s', (metric, us) => {
    expect(convertMeasures(metric, 'us')).toBe(us)
    expect(convertMeasures(us, 'us')).toBe(us)
  })
  it('go the other way as well', () => {
    expect(convertMeasures('Bake at 350°F in a 9 inch tin.', 'metric')).toBe('Bake at 180 °C in a 23 cm tin.')
  })
  it('stay as they were written where they fit', () => {
    const text = 'Bake at 180°C; add 250ml stock.'
    expect(convertMeasures(text, 'metric')).toBe(text)
  })
})
