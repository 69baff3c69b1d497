import type { GenerateRecipeRequest } from '@contract/recipe'
import { recipesTexts } from '@/texts/en/recipes'
import { formatMinutes, formatServings } from './recipe-text'
import { wishWords } from './wish-names'

/** "rice, eggs · vegan · without peanuts · 2 servings". */
export function describeWishes(request: GenerateRecipeRequest): string {
  const t = recipesTexts().generation
  return [
    request.variantOf === undefined ? request.ingredients.join(', ') : t.variant,
    ...request.diet.map(wishWords),
    request.allergies.length > 0 ? t.without(request.allergies.map(wishWords).join(', ')) : '',
    request.cuisine ?? '',
    request.maxMinutes === undefined ? '' : t.within(formatMinutes(request.maxMinutes)),
    request.variantOf === undefined ? '' : (request.notes ?? ''),
    formatServings(request.servings),
  ]
    .filter(Boolean)
    .join(' · ')
}
