import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { paths } from '@/app/paths'
import { readingTexts } from '@/texts/en/recipes/reading'
import { recipeVariantsQueryOptions } from '../api/recipe-variants'

/** What has been made of a recipe. Nothing while there is nothing, or while it cannot be read: the recipe is whole without. */
export function RecipeVariants({ userId, recipeId }: { userId: string; recipeId: string }) {
  const { data: variants = [] } = useQuery(recipeVariantsQueryOptions(userId, recipeId))
  if (variants.length === 0) return null
  return (
    <section>
      <h2 className="text-lg">{readingTexts().recipe.page.variants}</h2>
      <ul className="mt-2 flex flex-col">
        {variants.map(({ id, title }) => (
          <li key={id}>
            <Link
              to={paths.recipe.getHref(id)}
              dir="auto"
              className="flex min-h-11 items-center font-semibold underline decoration-current/40 underline-offset-4 wrap-anywhere hover:decoration-current"
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
