/** Comma-separated values as RFC 4180 writes them, safe to open in a spreadsheet. */

/** So that spreadsheets take it for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/** What makes spreadsheets take a text for a formula, in ASCII and in full width, also after blanks. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

/** Numbers are ours and may begin with a minus; texts may come from anybody. */
export type Cell = string | number

export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(toField).join(',')}\r\n`).join('')
}

function toField(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
