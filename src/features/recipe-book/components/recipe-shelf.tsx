import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { cn } from '@/lib/utils'
import type { RecipeCardData } from '../api/recipe-list'
import { bookMemory } from '../state/book-memory'

/** Fills rows of one, two and three cards, and a screen: the first one is all that is painted at first. */
const SECTION_SIZE = 12

/** How far from the screen a section is still kept, so that nobody scrolls into a gap. */
const NEAR = '900px 0px'

const layouts = {
  grid: 'grid grid-cols-1 gap-5 sm:grid-cols-2 lg:grid-cols-3',
  list: 'grid grid-cols-1 gap-2',
}

/** Of a whole section that nobody has seen yet, in pixels: near enough for the scroll bar. */
const GUESSED_HEIGHT_PX = { grid: 1_600, list: 1_050 }

interface RecipeShelfProps {
  label: string
  view: keyof typeof layouts
  /** The list's address: coming back to it finds the place. */
  search: string
  recipes: readonly RecipeCardData[]
  /** How many there are in all, with those that are not loaded yet. */
  totalCount: number
  renderRecipe: (recipe: RecipeCardData) => ReactNode
}

/**
 * Thousands of recipes in sections, of which those far from the screen are only as high as they were. A list in the
 * page's own scroll: with sections there is nothing to measure card by card, and the browser restores its place.
 */
export function RecipeShelf({ label, view, search, recipes, totalCount, renderRecipe }: RecipeShelfProps) {
  const sections = useMemo(
    () =>
      Array.from({ length: Math.ceil(recipes.length / SECTION_SIZE) }, (_, index) =>
        recipes.slice(index * SECTION_SIZE, (index + 1) * SECTION_SIZE),
      ),
    [recipes],
  )
  return (
    <div role="list" aria-label={label} className={cn('flex flex-col', view === 'grid' ? 'gap-5' : 'gap-2')}>
      {sections.map((section, index) => (
        <ShelfSection
          key={`${search} ${index}`}
          index={index}
          view={view}
          search={search}
          recipes={section}
          totalCount={totalCount}
          renderRecipe={renderRecipe}
        />
      ))}
    </div>
  )
}

interface ShelfSectionProps extends Omit<RecipeShelfProps, 'label'> {
  index: number
}

const ShelfSection = memo(function ShelfSection({
  index,
  view,
  search,
  recipes,
  totalCount,
  renderRecipe,
}: ShelfSectionProps) {
  const { ref, isNear, emptyHeightPx } = useNearness({ search, view, index, size: recipes.length })
  return (
    <div
      ref={ref}
      role="presentation"
      className={isNear ? layouts[view] : undefined}
      style={isNear ? undefined : { blockSize: emptyHeightPx }}
    >
      {isNear &&
        recipes.map((recipe, place) => (
          <div
            key={recipe.id}
            role="listitem"
            aria-posinset={index * SECTION_SIZE + place + 1}
            aria-setsize={totalCount}
          >
            {renderRecipe(recipe)}
          </div>
        ))}
    </div>
  )
})

/** Whether a section is near the screen, and how high it is while it is not. */
function useNearness({
  search,
  view,
  index,
  size,
}: Pick<ShelfSectionProps, 'search' | 'view' | 'index'> & { size: number }) {
  const element = useRef<HTMLDivElement | null>(null)
  const [isNear, setIsNear] = useState(() => index === 0 || bookMemory(search).nearSections.has(index))
  const observe = useCallback(
    (section: HTMLDivElement | null) => {
      element.current = section
      if (section === null || typeof IntersectionObserver === 'undefined') return
      const observer = new IntersectionObserver(
        ([entry]) => {
          if (!entry) return
          setIsNear(entry.isIntersecting)
          const { nearSections } = bookMemory(search)
          if (entry.isIntersecting) nearSections.add(index)
          else nearSections.delete(index)
        },
        { rootMargin: NEAR },
      )
      observer.observe(section)
      return () => observer.disconnect()
    },
    [index, search],
  )
  // Whole sections are alike, so one that was seen tells the height of all.
  useLayoutEffect(() => {
    if (!isNear || size < SECTION_SIZE || element.current === null) return
    bookMemory(search).sectionHeightPx = element.current.offsetHeight
  })
  const wholePx = bookMemory(search).sectionHeightPx ?? GUESSED_HEIGHT_PX[view]
  return { ref: observe, isNear, emptyHeightPx: (wholePx * size) / SECTION_SIZE }
}
