/** What other parts of the product hear of a generation. */
import { paths } from '@/app/paths'
import { openPurchaseDialog } from '@/features/purchase/public'
import { formatTokens } from '@/lib/format'
import { queryClient } from '@/lib/query-client'
import { toast } from '@/lib/toast'
import { recipesTexts } from '@/texts/en/recipes'
import { recipeKeys } from '../keys'
import type { SavedRecipe } from '../model/generation'

/** The Recipe Book has grown: its lists read again, and whoever went elsewhere meanwhile is told. */
export function announceSaved(userId: string, recipe: SavedRecipe): void {
  void queryClient.invalidateQueries({ queryKey: recipeKeys.lists(userId) })
  // Where it grew, the page says so itself.
  if (window.location.pathname === paths.home.getHref()) return
  toast.success(recipesTexts().generation.saved(formatTokens(recipe.tokensSpent)), {
    id: recipe.id,
    description: recipe.title,
  })
}

/** Over the form, which stays as it is. */
export function announceInsufficient(): void {
  openPurchaseDialog(recipesTexts().form.order.needMoreTokens)
}
