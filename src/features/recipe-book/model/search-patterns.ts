/** Each must be found, wherever it stands. More say nothing that these do not. */
const MAX_WORDS = 8

/**
 * One pattern for `like` for each word that is searched, as the column `search_text` is written: in lower case and
 * without accents. What the person typed is text: `%` and `_` mean themselves. Signs that the Data API (`*`) or the
 * column's form (quotes, brackets) reads otherwise are left out.
 */
export function searchPatterns(search: string): string[] {
  return foldText(search)
    .replace(/[*"[\]\\,]/g, ' ')
    .split(/\s+/u)
    .filter(Boolean)
    .slice(0, MAX_WORDS)
    .map((word) => `%${word.replace(/[%_]/g, '\\$&')}%`)
}

function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
}
