/** Cooking a recipe step by step. */
import { defineTexts } from '../texts'

export const cookingModeTexts = defineTexts('cookingMode', {})
