/** The order form, the recipe while it is written, and a recipe as it is read. */
import { defineTexts } from '../texts'

export const recipesTexts = defineTexts('recipes', {})
