import Heart from 'lucide-react/icons/heart'
import { Button } from '@/components/ui/button'
import { cn } from '@/lib/utils'
import { bookRecipeTexts } from '@/texts/en/recipe-book/recipe'
import { useSetFavorite } from '../api/set-favorite'

interface FavoriteButtonProps {
  userId: string
  recipeId: string
  title: string
  isFavorite: boolean
  className?: string
}

export function FavoriteButton({ userId, recipeId, title, isFavorite, className }: FavoriteButtonProps) {
  const { mutate } = useSetFavorite(userId)
  return (
    <Button
      variant="outline"
      size="icon"
      aria-pressed={isFavorite}
      aria-label={bookRecipeTexts().card.favorite(title)}
      onClick={() => mutate({ recipeId, isFavorite: !isFavorite })}
      className={className}
    >
      <Heart aria-hidden="true" className={cn('text-tomato', isFavorite && 'animate-bump fill-current')} />
    </Button>
  )
}
