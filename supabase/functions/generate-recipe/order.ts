/** What shall be written: the request, and for a variant the recipe that it changes. */
import type { GenerateRecipeRequest } from '../_shared/contract/recipe.ts'
import type { StoredRecipe } from '../_shared/recipes.ts'

export interface Order extends GenerateRecipeRequest {
  /** Under the name that its owner gave it. */
  original?: StoredRecipe
}

/** A variant is cooked from what its original is made of; all other wishes are those of the request. */
export function toOrder(request: GenerateRecipeRequest, original: StoredRecipe | undefined): Order {
  if (original === undefined) return request
  const { ingredients, cuisine } = original.content
  return {
    ...request,
    ingredients: [...new Set([...ingredients.map(({ name }) => name), ...request.ingredients])],
    ...(request.cuisine === undefined && cuisine !== undefined && { cuisine }),
    original,
  }
}
