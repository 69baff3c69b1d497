import type { Ingredient } from '@contract/recipe'
import { formatAmount, type Reading } from '../model/recipe-text'

interface IngredientTextProps {
  ingredient: Ingredient
  fromServings: number
  reading: Reading
}

/**
 * "2 oz tahini, stirred". For a list with `dir="auto"`: the unit is the app's and set apart, so that the names, which
 * are the model's, decide on which side the list begins.
 */
export function IngredientText({ ingredient, fromServings, reading }: IngredientTextProps) {
  const amount = formatAmount(ingredient, fromServings, reading)
  return (
    <span className="min-w-0 wrap-anywhere">
      {amount && <bdi className="font-semibold tabular-nums">{amount}</bdi>} {ingredient.name}
      {ingredient.note && <span className="text-muted-foreground">, {ingredient.note}</span>}
    </span>
  )
}
