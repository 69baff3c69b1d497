import SquareCheck from 'lucide-react/icons/square-check'
import X from 'lucide-react/icons/x'
import { useCallback, useMemo } from 'react'
import { useLocation, useSearchParams } from 'react-router-dom'
import { Button } from '@/components/ui/button'
import { CookbookHost } from '@/features/cookbook/public'
import { useOnDemand } from '@/hooks/use-on-demand'
import { recipeBookTexts } from '@/texts/en/recipe-book'
import type { RecipeCardData } from '../api/recipe-list'
import { useBook, type Book } from '../api/use-book'
import { hasFilters, NO_FILTERS, readBookQuery, readView, writeBook } from '../model/book-query'
import { TYPED } from '../model/typed-search'
import { BookToolbar, type BookChange } from './book-toolbar'
import { RecipeCard, RecipeRow } from './recipe-card'
import { RecipeList } from './recipe-list'
import { useSelection } from './use-selection'

const loadSelectionBar = () => import('./selection-bar')

/** The list with all that chooses from it. What is shown stands in the address, what is selected does not. */
export function RecipeBook({ userId }: { userId: string }) {
  const [params, setParams] = useSearchParams()
  const { search } = useLocation()
  const bookQuery = readBookQuery(params)
  const view = readView(params)
  const book = useBook(userId, bookQuery)
  const selection = useSelection()
  const bar = useOnDemand(loadSelectionBar, selection.isSelecting, selection.stop)

  // A choice can be gone back from; typing is one step, however many keys.
  const change = (next: BookChange) => setParams((now) => writeBook(now, next), { preventScrollReset: true })
  const type = (typed: string) =>
    setParams((now) => writeBook(now, { search: typed }), { replace: true, preventScrollReset: true, state: TYPED })

  const order = useMemo(() => book.recipes?.map(({ id }) => id) ?? [], [book.recipes])
  const { toggle } = selection
  const handleSelect = useCallback(
    (id: string, isRange: boolean) => toggle(id, isRange ? order : undefined),
    [order, toggle],
  )
  const Item = view === 'grid' ? RecipeCard : RecipeRow
  const renderRecipe = useCallback(
    (recipe: RecipeCardData) => (
      <Item
        userId={userId}
        recipe={recipe}
        isSelecting={selection.isSelecting}
        isSelected={selection.ids.has(recipe.id)}
        onSelect={handleSelect}
      />
    ),
    [Item, handleSelect, selection.ids, selection.isSelecting, userId],
  )

  return (
    <>
      <CookbookHost userId={userId} />
      <BookToolbar
        query={bookQuery}
        view={view}
        onChange={change}
        onType={type}
        count={<Count book={book} isFiltered={hasFilters(bookQuery)} />}
        actions={
          <SelectButton
            isOn={selection.isSelecting}
            disabled={!selection.isSelecting && order.length === 0}
            onClick={selection.isSelecting ? selection.stop : selection.start}
          />
        }
      />
      <RecipeList
        book={book}
        filters={bookQuery}
        view={view}
        search={search}
        renderRecipe={renderRecipe}
        onShowAll={() => change(NO_FILTERS)}
      />
      {selection.isSelecting && bar && (
        <bar.SelectionBar
          userId={userId}
          query={bookQuery}
          ids={selection.ids}
          order={order}
          onChoose={selection.choose}
          onDone={selection.stop}
        />
      )}
    </>
  )
}

function SelectButton({ isOn, ...props }: { isOn: boolean; disabled: boolean; onClick: () => void }) {
  const t = recipeBookTexts().selection
  const Icon = isOn ? X : SquareCheck
  return (
    <Button variant={isOn ? 'secondary' : 'outline'} className="max-sm:size-11 max-sm:px-0" {...props}>
      <Icon aria-hidden="true" />
      <span className="max-sm:sr-only">{isOn ? t.done : t.start}</span>
    </Button>
  )
}

/** Says how many there are whenever that changes, also to those who do not see the list. */
function Count({ book, isFiltered }: { book: Book; isFiltered: boolean }) {
  const t = recipeBookTexts().list
  const { recipes, totalCount } = book
  return (
    <p role="status" className="min-h-6 text-muted-foreground tabular-nums">
      {recipes !== undefined && (isFiltered ? t.countFound(totalCount) : t.count(totalCount))}
    </p>
  )
}
