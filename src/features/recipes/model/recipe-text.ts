import type { GenerateRecipeRequest, Ingredient, RecipeContent } from '@contract/recipe'
import { formatQuantity, scaleQuantity } from './quantity'
import { wishLabel } from './wish-names'

/** @returns one line of the shopping list: "2 cloves garlic, crushed". */
export function formatIngredient(ingredient: Ingredient, fromServings: number, toServings: number): string {
  const quantity = formatQuantity(scaleQuantity(ingredient.quantity, fromServings, toServings), ingredient.unit)
  return [quantity, ingredient.name].filter(Boolean).join(' ') + (ingredient.note ? `, ${ingredient.note}` : '')
}

/** "45 min", "1 h", "1 h 15 min". */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes % 60)
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

export function formatServings(servings: number): string {
  return servings === 1 ? '1 serving' : `${servings} servings`
}

/** The whole recipe as plain text, for a message or a note, at the servings that are shown. */
export function recipeAsText(content: RecipeContent, servings = content.servings): string {
  const { nutrition } = content
  return [
    content.title,
    content.summary,
    '',
    `${formatServings(servings)} · ${formatMinutes(content.prepMinutes + content.cookMinutes)} · ${content.difficulty}`,
    ...(content.allergens.length > 0 ? [`Contains: ${content.allergens.join(', ')}`] : []),
    '',
    'Ingredients',
    ...content.ingredients.map((ingredient) => `- ${formatIngredient(ingredient, content.servings, servings)}`),
    '',
    'Method',
    ...content.steps.map((step, index) => `${index + 1}. ${step}`),
    ...(content.tip ? ['', `Tip: ${content.tip}`] : []),
    '',
    `Per serving, estimated: ${Math.round(nutrition.calories)} kcal, protein ${Math.round(nutrition.proteinG)} g, carbs ${Math.round(nutrition.carbsG)} g, fat ${Math.round(nutrition.fatG)} g`,
  ].join('\n')
}

export function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

const wishWords = (wish: string) => (wishLabel(wish) === wish ? wish : wishLabel(wish).toLowerCase())

/** "rice, eggs · vegan · without peanuts · 2 servings". */
export function describeWishes(request: GenerateRecipeRequest): string {
  return [
    request.ingredients.join(', '),
    ...request.diet.map(wishWords),
    request.allergies.length > 0 ? `without ${request.allergies.map(wishWords).join(', ')}` : '',
    request.cuisine ?? '',
    request.maxMinutes === undefined ? '' : `within ${formatMinutes(request.maxMinutes)}`,
    formatServings(request.servings),
  ]
    .filter(Boolean)
    .join(' · ')
}
