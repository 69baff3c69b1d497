import type { RecipeCardData } from '../api/recipe-list'

export interface RecipeCardProps {
  userId: string
  recipe: RecipeCardData
  isSelecting: boolean
  isSelected: boolean
  /** @param isRange with Shift: everything from the last click on. */
  onSelect: (recipeId: string, isRange: boolean) => void
}
