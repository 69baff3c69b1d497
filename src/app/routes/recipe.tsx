export { RecipePage as Component } from '@/features/recipe-book/public'
