import type { RecipeContent } from '@contract/recipe'
import type { Reading } from '@/features/recipes/public'

export interface CookingModeProps {
  recipe: { id: string; title: string; content: RecipeContent }
  reading: Reading
  /** From 0. */
  step: number
  onStepChange: (step: number) => void
  onLeave: () => void
  onDone: () => void
}
