/** What the app and other features may use of the recipes. */
export { CookPage } from './components/cook-page'
export { RecipeCover } from './components/recipe-cover'
export { RecipeView } from './components/recipe-view'
export { recipeKeys } from './keys'
export { formatIngredient, formatMinutes, formatServings, recipeAsText } from './model/recipe-text'
export { wishLabel } from './model/wish-names'
