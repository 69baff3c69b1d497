/** The part that a recipe needs as it is read; the order form and the writing of recipes bring their own. */
import { defineTexts } from '../../texts'
import { recipeTexts } from './recipe'

export const readingTexts = defineTexts('recipes', { recipe: recipeTexts })
