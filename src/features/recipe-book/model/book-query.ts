/** What of the Recipe Book is shown, and how: kept in the address, so that it can be reloaded, shared and gone back to. */
import { DIETS, type DietId } from '@contract/wishes'

export interface BookFilters {
  search: string
  /** Recipes must keep all of them. */
  diets: readonly DietId[]
  /** Preparing and cooking together; undefined for any time. */
  maxMinutes: number | undefined
  isFavorite: boolean
}

export const BOOK_SORTS = ['newest', 'oldest', 'title', 'quickest'] as const
export type BookSort = (typeof BOOK_SORTS)[number]

/** What is read from the database; the same query is the same list, whatever it looks like. */
export interface BookQuery extends BookFilters {
  sort: BookSort
}

export const BOOK_VIEWS = ['grid', 'list'] as const
export type BookView = (typeof BOOK_VIEWS)[number]

export const TIME_CHOICES_MINUTES = [20, 30, 45, 60] as const

export const NO_FILTERS: BookFilters = { search: '', diets: [], maxMinutes: undefined, isFavorite: false }

const MAX_SEARCH_LENGTH = 120
const DIET_IDS = DIETS.map(({ id }) => id)

/** Takes anything for an address: what does not fit is as if it were not there. */
export function readBookQuery(params: URLSearchParams): BookQuery {
  const diets = (params.get('diet') ?? '').split(',')
  const minutes = Number(params.get('time'))
  return {
    search: (params.get('q') ?? '').replace(/\s+/gu, ' ').trimStart().slice(0, MAX_SEARCH_LENGTH),
    diets: DIET_IDS.filter((id) => diets.includes(id)),
    maxMinutes: TIME_CHOICES_MINUTES.find((choice) => choice === minutes),
    isFavorite: params.get('favourites') === '1',
    sort: BOOK_SORTS.find((sort) => sort === params.get('sort')) ?? 'newest',
  }
}

export function readView(params: URLSearchParams): BookView {
  return params.get('view') === 'list' ? 'list' : 'grid'
}

/** @returns the parameters with these in; what is as it is anyway leaves no trace, and names that are not ours stay. */
export function writeBook(params: URLSearchParams, change: Partial<BookQuery & { view: BookView }>): URLSearchParams {
  const { search, diets, maxMinutes, isFavorite, sort, view } = {
    ...readBookQuery(params),
    view: readView(params),
    ...change,
  }
  const written = new URLSearchParams(params)
  const write = (name: string, value: string) => (value === '' ? written.delete(name) : written.set(name, value))
  write('q', search.trim() === '' ? '' : search.slice(0, MAX_SEARCH_LENGTH))
  write('diet', diets.join(','))
  write('time', maxMinutes === undefined ? '' : String(maxMinutes))
  write('favourites', isFavorite ? '1' : '')
  write('sort', sort === 'newest' ? '' : sort)
  write('view', view === 'grid' ? '' : view)
  return written
}

export function hasSearch({ search }: BookFilters): boolean {
  return search.trim() !== ''
}

/** Whether anything but the search hides recipes. */
export function hasChoices({ diets, maxMinutes, isFavorite }: BookFilters): boolean {
  return diets.length > 0 || maxMinutes !== undefined || isFavorite
}

export function hasFilters(filters: BookFilters): boolean {
  return hasSearch(filters) || hasChoices(filters)
}
