/** A recipe's facts in a word or two, which the order form and the list say too. */
import { plural } from '../../plural'
import { defineTexts } from '../../texts'

export const factTexts = {
  minutes: (minutes: number) => `${minutes} min`,
  hours: (hours: number) => `${hours} h`,
  hoursAndMinutes: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
  servings: (count: number) => plural(count, { one: '# serving', other: '# servings' }),
}

export const recipeFactTexts = defineTexts('recipes', { facts: factTexts })
