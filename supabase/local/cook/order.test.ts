import { describe, expect, it } from 'vitest'
import { readOrder } from './order.ts'

describe('readOrder', () => {
  it('reads the message of the recipe writer', () => {
    const order = {
      ingredients: ['rice'],
      diet: ['vegan'],
      allergies: ['soy'],
      cuisine: 'Thai',
      servings: 3,
      maxMinutes: 20,
      notes: 'x',
    }
    expect(readOrder(JSON.stringify(order))).toEqual(order)
  })

  it('does without what is missing, and takes no nonsense', () => {
    expect(readOrder('{"ingredients":["rice",7,""],"servings":"many","maxMinutes":-3,"diet":"vegan"}')).toEqual({
      ingredients: ['rice'],
      diet: [],
      allergies: [],
      cuisine: '',
      servings: 2,
      maxMinutes: 5,
      notes: '',
    })
  })

  it('reads any other text as a list of ingredients', () => {
    expect(readOrder('rice, peas and mint').ingredients).toEqual(['rice', 'peas', 'mint'])
  })
})
