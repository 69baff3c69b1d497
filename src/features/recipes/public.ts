/** What the app and other features may use of the recipes. */
export { CookPage } from './components/cook-page'
export { CoverDrawing } from './components/cover-drawing'
export { IngredientText } from './components/ingredient-text'
export { RecipeCover } from './components/recipe-cover'
export { RecipeView } from './components/recipe-view'
export { recipeKeys } from './keys'
export { convertMeasures } from './model/measures-in-text'
export {
  describeAllergens,
  formatIngredient,
  formatMinutes,
  formatServings,
  readMethod,
  recipeAsText,
  type Reading,
} from './model/recipe-text'
export { ingredientsOfStep } from './model/step-ingredients'
export { isRecipeContent } from './model/stored-recipe'
export { wishLabel } from './model/wish-names'
export { useUnits } from './state/use-units'
export { VariantButton } from './components/variant-button'
export { isCooking } from './state/generation-store'
