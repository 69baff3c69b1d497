import type { RecipeContent } from '@contract/recipe'
import { arrayOf, isNumber, isString, nullable, oneOf, optional, shape } from '@/lib/shape'

/** A recipe as the database keeps it. The server has checked its sense; here only what the page relies on. */
export const isRecipeContent = shape<RecipeContent>({
  title: isString,
  summary: isString,
  cuisine: optional(isString),
  servings: isNumber,
  prepMinutes: isNumber,
  cookMinutes: isNumber,
  difficulty: oneOf('easy', 'medium', 'hard'),
  diet: arrayOf(isString),
  allergens: arrayOf(isString),
  ingredients: arrayOf(
    shape<RecipeContent['ingredients'][number]>({
      quantity: nullable(isNumber),
      unit: isString,
      name: isString,
      note: optional(isString),
    }),
  ),
  steps: arrayOf(isString),
  nutrition: shape<RecipeContent['nutrition']>({
    calories: isNumber,
    proteinG: isNumber,
    carbsG: isNumber,
    fatG: isNumber,
  }),
  tip: optional(isString),
  variantOf: optional(shape<NonNullable<RecipeContent['variantOf']>>({ id: isString, title: isString })),
})
