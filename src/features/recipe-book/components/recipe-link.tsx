import { useLayoutEffect, useRef } from 'react'
import { Link, NavigationType, useLocation, useNavigationType } from 'react-router-dom'
import { paths } from '@/app/paths'
import type { RecipeCardData } from '../api/recipe-list'
import { bookMemory } from '../state/book-memory'

/** The title, and with it the whole card. Whoever comes back from the recipe finds the focus here. */
export function RecipeLink({ recipe, isOff }: { recipe: RecipeCardData; isOff: boolean }) {
  const { search } = useLocation()
  const isReturn = useNavigationType() === NavigationType.Pop
  const link = useRef<HTMLAnchorElement>(null)
  useLayoutEffect(() => {
    const memory = bookMemory(search)
    if (!isReturn || memory.openedId !== recipe.id) return
    memory.openedId = undefined
    link.current?.focus({ preventScroll: true })
  }, [isReturn, recipe.id, search])
  if (isOff) return recipe.title
  return (
    <Link
      ref={link}
      to={paths.recipe.getHref(recipe.id)}
      viewTransition
      onClick={() => (bookMemory(search).openedId = recipe.id)}
      className="outline-none after:absolute after:inset-0"
    >
      {recipe.title}
    </Link>
  )
}
