/** Sets blocks of lines down a column and goes on to the next page where one is full. */
import { breakLines, type Measure } from './lines'
import type { COLORS, TextStyle } from './styles'

/** What stands on a page. Places are in points from the top left corner of the paper. */
export type Item =
  | { kind: 'text'; x: number; y: number; text: string; style: TextStyle }
  | { kind: 'rule'; x: number; y: number; width: number }
  | { kind: 'ground'; color: keyof typeof COLORS }
  | { kind: 'mark'; x: number; y: number; size: number }
  | { kind: 'picture'; x: number; y: number; width: number; height: number; source: string }
  /** Leads to a page when it is clicked. */
  | { kind: 'link'; x: number; y: number; width: number; height: number; toPage: number }

export interface Page {
  items: Item[]
}

export interface Column {
  x: number
  width: number
  /** Where it begins on pages that it goes on to, and where it ends on all. */
  top: number
  bottom: number
}

/** A place in the document. */
export interface Place {
  page: number
  y: number
}

export interface Block {
  text: string
  style: TextStyle
  /** Space before it, unless it begins a page. */
  before?: number
  /** Stands in front of its first line, and all lines are indented by `indent`. */
  label?: { text: string; style: TextStyle }
  indent?: number
  /** Stays on the page of what follows: a heading. */
  isHeading?: boolean
}

/** A block shorter than this many lines is never torn apart. */
const MIN_SPLIT_LINES = 6

/**
 * Adds the blocks to the pages, from a place on; missing pages are made.
 * @returns the place below the last line
 */
export function flow(pages: Page[], from: Place, column: Column, blocks: readonly Block[], measure: Measure): Place {
  let { page, y } = from
  const nextPage = () => {
    page += 1
    y = column.top
  }
  blocks.forEach((block, index) => {
    const { style, indent = 0, before = 0, label } = block
    const lines = breakLines(block.text, style, column.width - indent, measure)
    if (y > column.top) y += before
    const follower = block.isHeading ? blocks[index + 1] : undefined
    const needed = (lines.length < MIN_SPLIT_LINES ? lines.length : 1) * style.leadingPt
    if (y + needed + (follower ? follower.style.leadingPt * 2 : 0) > column.bottom && y > column.top) nextPage()
    lines.forEach((text, lineIndex) => {
      if (y + style.leadingPt > column.bottom && y > column.top) nextPage()
      const { items } = pageAt(pages, page)
      if (lineIndex === 0 && label) items.push({ kind: 'text', x: column.x, y, text: label.text, style: label.style })
      items.push({ kind: 'text', x: column.x + indent, y, text, style })
      y += style.leadingPt
    })
  })
  return { page, y }
}

/** The page of this number, from 0; those up to it are made. */
export function pageAt(pages: Page[], number: number): Page {
  for (;;) {
    const page = pages[number]
    if (page) return page
    pages.push({ items: [] })
  }
}
