import { describe, expect, it } from 'vitest'
import { ingredientsOfStep } from './step-ingredients'

const list = [
  'chicken thighs',
  'cherry tomatoes',
  'olive oil',
  'coconut milk',
  'milk',
  'black pepper',
  'red pepper',
  'rice',
]
const found = (step: string) =>
  ingredientsOfStep(
    step,
    list.map((name) => ({ name })),
  ).map((index) => list[index])

describe('the ingredients of a step', () => {
  it.each<[string, string[]]>([
    ['Heat the oil and brown the chicken thighs.', ['chicken thighs', 'olive oil']],
    ['Halve the tomatoes.', ['cherry tomatoes']],
    ['Pour in the coconut milk.', ['coconut milk', 'milk']],
    ['Pour in the milk.', ['milk']],
    ['Slice the red pepper.', ['red pepper']],
    ['Season with pepper.', ['black pepper', 'red pepper']],
    ['Boil the rice.', ['rice']],
    ['Price it and serve.', []],
    ['Serve at once.', []],
  ])('%s %j', (step, expected) => {
    expect(found(step)).toEqual(expected)
  })
})
