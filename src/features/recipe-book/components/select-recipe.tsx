import Check from 'lucide-react/icons/check'
import { bookRecipeTexts } from '@/texts/en/recipe-book/recipe'
import type { RecipeCardProps } from './recipe-card-props'

/**
 * A checkbox as large as the card. Not a label over it: with Shift, which chooses a range, Firefox would not pass the
 * click on.
 */
export function SelectRecipe({
  recipe,
  isSelected,
  onSelect,
}: Pick<RecipeCardProps, 'recipe' | 'isSelected' | 'onSelect'>) {
  return (
    <>
      <input
        type="checkbox"
        aria-label={bookRecipeTexts().card.select(recipe.title)}
        checked={isSelected}
        onChange={({ nativeEvent }) => onSelect(recipe.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
        className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded-[inherit] outline-offset-[-3px]"
      />
      <span
        aria-hidden="true"
        className="pointer-events-none absolute end-4 top-4 flex size-7 items-center justify-center rounded-full border-2 border-input bg-card text-transparent peer-checked:border-primary peer-checked:bg-primary peer-checked:text-primary-foreground"
      >
        <Check className="size-4" />
      </span>
    </>
  )
}
