export { CookPage as Component } from '@/features/recipes/public'
