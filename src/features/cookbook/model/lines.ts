import type { TextStyle } from './styles'

/** How wide a text is, in points. */
export type Measure = (text: string, style: TextStyle) => number

/** Breaks a text into lines that fit; a word that is too long for a line is broken itself. */
export function breakLines(text: string, style: TextStyle, widthPt: number, measure: Measure): string[] {
  const fits = (line: string) => measure(line, style) <= widthPt
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \t\n]+/u).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (!fits(line)) {
      const head = longestStart(line, fits)
      lines.push(head)
      line = line.slice(head.length)
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** The text, or as much of it as fits with an ellipsis. */
export function shorten(text: string, style: TextStyle, widthPt: number, measure: Measure): string {
  if (measure(text, style) <= widthPt) return text
  const start = longestStart(text, (part) => measure(`${part.trimEnd()}…`, style) <= widthPt)
  return `${start.trimEnd()}…`
}

/** At least one character, or nothing would ever fit. */
function longestStart(text: string, fits: (part: string) => boolean): string {
  const characters = [...text]
  let count = characters.length
  while (count > 1 && !fits(characters.slice(0, count).join(''))) count -= 1
  return characters.slice(0, count).join('')
}
