import { describe, expect, it } from 'vitest'
import { formatQuantity, scaleQuantity } from './quantity'

describe('scaling', () => {
  it('follows the servings', () => {
    expect(scaleQuantity(200, 2, 4)).toBe(400)
    expect(scaleQuantity(1, 4, 2)).toBe(0.5)
    expect(scaleQuantity(3, 3, 1)).toBe(1)
  })
  it('leaves "to taste" to taste', () => {
    expect(scaleQuantity(null, 2, 12)).toBeNull()
  })
})

describe('quantities in words', () => {
  it.each([
    [0.5, '', '½'],
    [1.5, 'tbsp', '1½ tbsp'],
    [2 / 3, 'cup', '⅔ cup'],
    [0.3333, 'cup', '⅓ cup'],
    [0.125, 'cup', '2 tbsp'],
    [1.125, 'cup', '1 cup + 2 tbsp'],
    [0.37, 'cup', '⅓ cup + ½ tbsp'],
    [0.5, 'tbsp', '1½ tsp'],
    [2.98, 'tsp', '1 tbsp'],
    [4, 'tsp', '4 tsp'],
    [1.5, 'lb', '1½ lb'],
    [2.2, 'lb', '2¼ lb'],
    [0.5, 'lb', '½ lb'],
    [0.99, 'lb', '1 lb'],
    [3.53, 'oz', '3½ oz'],
    [0.4, 'in', '⅜ in'],
    [0.99, 'tsp', '1 tsp'],
    [0.01, 'tsp', '⅛ tsp'],
    [2.25, 'tsp', '2¼ tsp'],
    [13.4, '', '13'],
    [1, 'clove', '1 clove'],
    [2, 'clove', '2 cloves'],
    [0.5, 'cloves', '½ clove'],
    [1.5, 'leaf', '1½ leaves'],
    [2, 'Zehe', '2 Zehe'],
  ])('writes %d %s as %s', (quantity, unit, text) => {
    expect(formatQuantity(quantity, unit)).toBe(text)
  })

  it.each([
    [250, 'g', '250 g'],
    [333.33, 'g', '335 g'],
    [66.7, 'ml', '67 ml'],
    [7.54, 'g', '7.5 g'],
    [0.02, 'g', '0.1 g'],
    [1000, 'g', '1 kg'],
    [1250, 'ml', '1.25 l'],
    [998, 'g', '1 kg'],
    [1.5, 'KG', '1.5 kg'],
    [0.25, 'kg', '250 g'],
    [2.5, 'dl', '250 ml'],
    [1.36, 'kg', '1.35 kg'],
  ])('weighs %d %s as %s', (quantity, unit, text) => {
    expect(formatQuantity(quantity, unit)).toBe(text)
  })

  it('writes nothing where there is nothing to say', () => {
    expect(formatQuantity(null, 'pinch')).toBe('')
    expect(formatQuantity(0, 'g')).toBe('')
    expect(formatQuantity(Number.NaN, 'g')).toBe('')
  })
})
