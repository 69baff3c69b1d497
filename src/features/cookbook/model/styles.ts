/** How the book is set: sizes in points, colours as the light theme has them (a PDF knows no oklch). */
export const COLORS = {
  ink: '#1d2b21',
  muted: '#5c6455',
  basil: '#1f5b3a',
  tomato: '#b9341f',
  rule: '#ddd8c8',
  cream: '#fcf9ef',
} as const

export type FontName = 'display' | 'text' | 'bold'

export interface TextStyle {
  font: FontName
  sizePt: number
  /** From one line to the next. */
  leadingPt: number
  color: keyof typeof COLORS
}

/** Between columns. */
export const GUTTER_PT = 24

export const STYLES = {
  coverTitle: { font: 'display', sizePt: 42, leadingPt: 48, color: 'basil' },
  coverNote: { font: 'text', sizePt: 13, leadingPt: 18, color: 'muted' },
  title: { font: 'display', sizePt: 24, leadingPt: 29, color: 'ink' },
  heading: { font: 'display', sizePt: 13, leadingPt: 18, color: 'basil' },
  summary: { font: 'text', sizePt: 11, leadingPt: 16, color: 'muted' },
  facts: { font: 'bold', sizePt: 10, leadingPt: 14, color: 'ink' },
  text: { font: 'text', sizePt: 10.5, leadingPt: 15, color: 'ink' },
  number: { font: 'bold', sizePt: 10.5, leadingPt: 15, color: 'basil' },
  contains: { font: 'bold', sizePt: 10, leadingPt: 14, color: 'tomato' },
  containsNone: { font: 'text', sizePt: 10, leadingPt: 14, color: 'ink' },
  small: { font: 'text', sizePt: 9.5, leadingPt: 13, color: 'muted' },
  entry: { font: 'text', sizePt: 11, leadingPt: 22, color: 'ink' },
} as const satisfies Record<string, TextStyle>
