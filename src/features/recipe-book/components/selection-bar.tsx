import BookText from 'lucide-react/icons/book-text'
import Trash2 from 'lucide-react/icons/trash-2'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { openCookbook } from '@/features/cookbook/public'
import { describeError } from '@/lib/errors'
import { toast } from '@/lib/toast'
import { recipeBookTexts } from '@/texts/en/recipe-book'
import { deleteRecipes } from '../api/delete-recipe'
import { readRecipeIds } from '../api/recipe-ids'
import { NO_FILTERS, type BookQuery } from '../model/book-query'

interface SelectionBarProps {
  userId: string
  query: BookQuery
  ids: ReadonlySet<string>
  /** The ids as they are shown, to keep their order. */
  order: readonly string[]
  onChoose: (ids: readonly string[]) => void
  onDone: () => void
}

/** What can be done with the recipes that are chosen, where the thumb is. */
export function SelectionBar({ userId, query, ids, order, onChoose, onDone }: SelectionBarProps) {
  const [isReading, setIsReading] = useState(false)
  const t = recipeBookTexts().selection
  const isEmpty = ids.size === 0

  const chooseAll = async (which: BookQuery) => {
    setIsReading(true)
    try {
      onChoose(await readRecipeIds(which))
    } catch (error) {
      toast.error(t.selectFailed, { description: describeError(error).next })
    } finally {
      setIsReading(false)
    }
  }

  return (
    <section
      aria-label={t.bar}
      data-bottom-bar="tall"
      className="sticky bottom-[calc(4.25rem+env(safe-area-inset-bottom))] z-30 -mx-4 mt-6 flex flex-wrap items-center gap-x-2 gap-y-1.5 border-t border-border bg-background/95 px-4 py-2.5 backdrop-blur-md sm:-mx-6 sm:px-6 md:bottom-4 md:mx-0 md:rounded-2xl md:border md:bg-card md:px-5 md:py-3 md:shadow-lifted"
    >
      <p role="status" className="me-2 font-semibold tabular-nums">
        {t.count(ids.size)}
        {isEmpty && <span className="font-normal text-muted-foreground max-md:sr-only"> · {t.hint}</span>}
      </p>
      <div className="me-auto flex flex-wrap gap-x-4">
        <Button variant="link" className="h-11" isPending={isReading} onClick={() => void chooseAll(query)}>
          {t.selectAll}
        </Button>
        {isEmpty ? (
          <Button
            variant="link"
            className="h-11"
            disabled={isReading}
            onClick={() => void chooseAll({ ...NO_FILTERS, isFavorite: true, sort: query.sort })}
          >
            {t.selectFavorites}
          </Button>
        ) : (
          <Button variant="link" className="h-11" onClick={() => onChoose([])}>
            {t.selectNone}
          </Button>
        )}
      </div>
      <div className="flex flex-wrap gap-2 max-sm:w-full">
        <Button
          variant="outline"
          disabled={isEmpty}
          className="max-sm:grow"
          onClick={() => {
            deleteRecipes({ userId, recipeIds: [...ids] })
            onDone()
          }}
        >
          <Trash2 aria-hidden="true" />
          {t.delete}
        </Button>
        <Button disabled={isEmpty} className="max-sm:grow" onClick={() => openCookbook(userId, inOrder(ids, order))}>
          <BookText aria-hidden="true" />
          {t.makeCookbook}
        </Button>
      </div>
    </section>
  )
}

/** Those that are shown in their order, then those that "all" has brought, which have theirs. */
function inOrder(ids: ReadonlySet<string>, order: readonly string[]): string[] {
  const shown = order.filter((id) => ids.has(id))
  const known = new Set(shown)
  return [...shown, ...[...ids].filter((id) => !known.has(id))]
}
