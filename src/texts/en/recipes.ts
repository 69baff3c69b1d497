/** The order form, the recipe while it is written, and a recipe as it is read. */
import { defineTexts } from '../texts'
import { factTexts } from './recipes/facts'
import { faultTexts } from './recipes/faults'
import { formTexts } from './recipes/form'
import { generationTexts } from './recipes/generation'
import { recipeTexts } from './recipes/recipe'
import { variantTexts } from './recipes/variant'
import { wishTexts } from './recipes/wishes'

export const recipesTexts = defineTexts('recipes', {
  facts: factTexts,
  faults: faultTexts,
  form: formTexts,
  generation: generationTexts,
  recipe: recipeTexts,
  variant: variantTexts,
  wishes: wishTexts,
})
