/** The list of kept recipes, and what can be done with one. */
import { defineTexts } from '../texts'

export const recipeBookTexts = defineTexts('recipeBook', {})
