/** What other parts of the product hear of a generation. */
import { openPurchaseDialog } from '@/features/purchase/public'
import { formatTokens } from '@/lib/format'
import { queryClient } from '@/lib/query-client'
import { toast } from '@/lib/toast'
import { recipesTexts } from '@/texts/en/recipes'
import { recipeKeys } from '../keys'
import type { SavedRecipe } from '../model/generation'

/** The Recipe Book has grown: its lists read again. */
export function announceSaved(userId: string, recipe: SavedRecipe): void {
  void queryClient.invalidateQueries({ queryKey: recipeKeys.lists(userId) })
  toast.success(recipesTexts().generation.saved(formatTokens(recipe.tokensSpent)), {
    id: recipe.id,
    description: recipe.title,
  })
}

/** Over the form, which stays as it is. */
export function announceInsufficient(): void {
  openPurchaseDialog(recipesTexts().form.order.needMoreTokens)
}
