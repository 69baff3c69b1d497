export { RecipeBookPage as Component } from '@/features/recipe-book/public'
