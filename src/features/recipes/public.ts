/** What the app and other features may use of the recipes. */
export { CookPage } from './components/cook-page'
export { RecipeCover } from './components/recipe-cover'
export { RecipeView } from './components/recipe-view'
export { recipeKeys } from './keys'
export { isRecipeContent } from './model/stored-recipe'
export { formatMinutes, recipeAsText } from './model/recipe-text'
