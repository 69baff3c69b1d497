import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { recipeBookTexts } from '@/texts/en/recipe-book'
import { hasChoices, NO_FILTERS, type BookQuery, type BookView } from '../model/book-query'
import { FilterControls } from './filter-controls'
import { SearchField } from './search-field'
import { SortMenu } from './sort-menu'
import { ViewSwitch } from './view-switch'

export type BookChange = Partial<BookQuery & { view: BookView }>

interface BookToolbarProps {
  query: BookQuery
  view: BookView
  onChange: (change: BookChange) => void
  /** While a search is typed: one step back, not one for each key. */
  onType: (search: string) => void
  /** How many recipes there are. */
  count: ReactNode
  /** What else can be done with the list. */
  actions: ReactNode
}

export function BookToolbar({ query, view, onChange, onType, count, actions }: BookToolbarProps) {
  return (
    <div className="mb-5 flex flex-col gap-3">
      <div role="search" className="flex flex-wrap gap-2.5">
        <SearchField value={query.search} onType={onType} />
        <FilterControls filters={query} onChange={onChange} />
      </div>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-2">
        <div className="me-auto flex flex-wrap items-center gap-x-3">
          {count}
          {hasChoices(query) && (
            <Button variant="link" className="h-11" onClick={() => onChange({ ...NO_FILTERS, search: query.search })}>
              {recipeBookTexts().filters.clear}
            </Button>
          )}
        </div>
        <div className="ms-auto flex items-center gap-x-2.5">
          <SortMenu sort={query.sort} onChange={(sort) => onChange({ sort })} />
          <ViewSwitch view={view} onChange={(next) => onChange({ view: next })} />
          {actions}
        </div>
      </div>
    </div>
  )
}
