import type { RecipeContent } from '@contract/recipe'
import { isRecipeContent } from '@/features/recipes/public'
import { AppError, toAppError } from '@/lib/errors'
import { supabase } from '@/lib/supabase'

/** So many ids fit an address. */
const IDS_PER_REQUEST = 100

export interface CookbookRecipe {
  title: string
  content: RecipeContent
}

/** The recipes in the order of their ids; those that were deleted meanwhile are not among them. */
export async function readRecipes(ids: readonly string[]): Promise<CookbookRecipe[]> {
  const portions = Array.from({ length: Math.ceil(ids.length / IDS_PER_REQUEST) }, (_, index) =>
    ids.slice(index * IDS_PER_REQUEST, (index + 1) * IDS_PER_REQUEST),
  )
  const found = new Map<string, CookbookRecipe>()
  for (const portion of portions) {
    const { data, error } = await supabase.from('recipes').select('id, title, content').in('id', portion)
    if (error) throw toAppError(error)
    for (const row of data) {
      if (!isRecipeContent(row.content)) throw new AppError('internal', 'A stored recipe does not have its form.')
      found.set(row.id, { title: row.title, content: row.content })
    }
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}
