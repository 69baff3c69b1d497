/** What of the Recipe Book is shown: kept in the address, so that it can be reloaded, shared and gone back to. */
export interface BookFilters {
  search: string
  isFavorite: boolean
}

const MAX_SEARCH_LENGTH = 120

export function readFilters(params: URLSearchParams): BookFilters {
  return {
    search: (params.get('q') ?? '').replace(/\s+/gu, ' ').trimStart().slice(0, MAX_SEARCH_LENGTH),
    isFavorite: params.get('favourites') === '1',
  }
}

/** @returns the parameters with these filters in; names that are not ours stay. */
export function writeFilters(params: URLSearchParams, { search, isFavorite }: BookFilters): URLSearchParams {
  const written = new URLSearchParams(params)
  if (search.trim() === '') written.delete('q')
  else written.set('q', search.slice(0, MAX_SEARCH_LENGTH))
  if (isFavorite) written.set('favourites', '1')
  else written.delete('favourites')
  return written
}

export function hasFilters({ search, isFavorite }: BookFilters): boolean {
  return search.trim() !== '' || isFavorite
}

/**
 * The pattern for `ilike` that finds a text anywhere. What the person typed is text: `%` and `_` mean themselves.
 * `*` is left out, since the Data API reads it as `%` and knows no escape for it.
 */
export function searchPattern(search: string): string {
  const words = search
    .trim()
    .replace(/\*/g, ' ')
    .replace(/[\\%_]/g, '\\$&')
  return `%${words.trim().replace(/\s+/gu, '%')}%`
}
