/** Query keys of everything that reads recipes, from general to specific, the user next to the root. */
export const recipeKeys = {
  all: (userId: string) => ['recipes', userId] as const,
  lists: (userId: string) => [...recipeKeys.all(userId), 'list'] as const,
  list: (userId: string, query: object) => [...recipeKeys.lists(userId), query] as const,
  details: (userId: string) => [...recipeKeys.all(userId), 'detail'] as const,
  /** What was made of a recipe. */
  variants: (userId: string, recipeId: string) => [...recipeKeys.all(userId), 'variants', recipeId] as const,
  detail: (userId: string, recipeId: string) => [...recipeKeys.details(userId), recipeId] as const,
}
