/** What the app may use of the Recipe Book. */
export { RecipeBookPage } from './components/recipe-book-page'
export { RecipePage } from './components/recipe-page'
