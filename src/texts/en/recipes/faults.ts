/** Why a recipe was refused, after code has checked it. `found`: the food in the recipe's words. */
import { plural } from '../../plural'

export const faultTexts = {
  title: 'No recipe this time',
  allergen: (name: string) => `The recipe contained ${name}, which you are allergic to.`,
  allergenFound: (name: string, found: string) =>
    `The recipe contained ${name} (“${found}”), which you are allergic to.`,
  diet: (name: string) => `The recipe did not keep to ${name}.`,
  dietFound: (name: string, found: string) => `The recipe did not keep to ${name}: “${found}” was in it.`,
  meatWithMilk: 'The recipe was not kosher-style: it mixed meat and milk.',
  plainText: 'The recipe held text that has nothing to do with cooking.',
  servings: (count: number) =>
    plural(count, { one: 'The recipe was not for one person.', other: 'The recipe was not for # people.' }),
  wishedIngredients: 'The recipe used none of your ingredients.',
  calories: 'The calories of the recipe did not add up.',
  amounts: 'An amount in the recipe made no sense.',
  times: 'A time or temperature in the recipe made no sense.',
  maxMinutes: (minutes: number) =>
    plural(minutes, {
      one: 'The recipe took longer than one minute.',
      other: 'The recipe took longer than # minutes.',
    }),
  unusedIngredient: 'The recipe listed an ingredient that its steps did not use.',
  unlistedIngredient: 'The steps of the recipe used an ingredient that it did not list.',
  form: 'What the cook wrote was no whole recipe.',
  nothingLeft: 'Every ingredient is also among your allergies, so nothing is left to cook with.',
  /** Refused for a reason that this version of the app does not know. */
  other: 'The recipe did not pass our checks.',
  /** Nothing was wrong with a recipe: there was none. */
  notWritten: 'The recipe could not be written this time.',
  tryAgainSoon: 'Try again in a moment.',
}
