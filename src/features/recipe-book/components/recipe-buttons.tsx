import Trash2 from 'lucide-react/icons/trash-2'
import { Button } from '@/components/ui/button'
import { cn } from '@/lib/utils'
import { bookRecipeTexts } from '@/texts/en/recipe-book/recipe'
import { deleteRecipe } from '../api/delete-recipe'
import type { RecipeCardData } from '../api/recipe-list'
import { FavoriteButton } from './favorite-button'

interface RecipeButtonsProps {
  userId: string
  recipe: RecipeCardData
  className?: string
}

/**
 * Heart and bin. The bin shows where a mouse is, or the focus; a touch screen has none on each card, where a thumb that
 * scrolls would find it: there the recipe's page and the selection delete.
 */
export function RecipeButtons({ userId, recipe, className }: RecipeButtonsProps) {
  return (
    <div className={cn('absolute end-3 flex gap-2', className)}>
      <Button
        variant="outline"
        size="icon"
        aria-label={bookRecipeTexts().card.delete(recipe.title)}
        onClick={() => deleteRecipe({ userId, recipeId: recipe.id, title: recipe.title })}
        className="border-transparent bg-card/90 opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:hidden"
      >
        <Trash2 aria-hidden="true" />
      </Button>
      <FavoriteButton
        userId={userId}
        recipeId={recipe.id}
        title={recipe.title}
        isFavorite={recipe.isFavorite}
        className="border-transparent bg-card/90"
      />
    </div>
  )
}
