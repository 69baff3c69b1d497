/** Cuts a SQL file into its statements, as the Supabase CLI does before it sends them one by one. */

export interface Statement {
  /** Without the closing semicolon; with the comments before it. */
  sql: string
  /** Where `sql` begins in the file, counted from 0. */
  offset: number
  /** How many characters of `sql` are comments before its first word. */
  commentLength: number
  /** The line of its first word in the file, counted from 1. */
  line: number
}

interface Scan {
  text: string
  offset: number
}

/**
 * Semicolons inside quotes, dollar quotes, comments, parentheses and `begin atomic … end` bodies do not end a statement.
 * What is left open at the end of the file is one last statement; PostgreSQL says what is wrong with it.
 */
export function splitStatements(text: string): Statement[] {
  const statements: Statement[] = []
  const scan: Scan = { text, offset: 0 }
  let start = 0
  let firstWord = -1
  let depth = 0
  let atomicDepth = 0
  let previousWord = ''

  const finish = (end: number) => {
    if (firstWord >= 0) {
      const raw = text.slice(start, end)
      const offset = start + raw.length - raw.trimStart().length
      statements.push({ sql: raw.trim(), offset, commentLength: firstWord - offset, line: lineAt(text, firstWord) })
    }
    start = end + 1
    firstWord = -1
    depth = 0
    atomicDepth = 0
    previousWord = ''
  }

  while (scan.offset < text.length) {
    const character = text.charAt(scan.offset)
    if (/\s/.test(character)) {
      scan.offset += 1
      continue
    }
    if (skipComment(scan)) continue
    if (character === ';' && depth <= 0 && atomicDepth === 0) {
      finish(scan.offset)
      scan.offset += 1
      continue
    }
    if (firstWord < 0) firstWord = scan.offset
    if (skipQuoted(scan, previousWord)) {
      previousWord = ''
      continue
    }
    const word = wordAt(scan)
    if (word) {
      if (previousWord === 'begin' && word === 'atomic') atomicDepth = 1
      else if (atomicDepth > 0 && word === 'case') atomicDepth += 1
      else if (atomicDepth > 0 && word === 'end') atomicDepth -= 1
      previousWord = word
      scan.offset += word.length
      continue
    }
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    previousWord = ''
    scan.offset += 1
  }
  finish(text.length)
  return statements
}

/** @returns the line, counted from 1, of a place counted from 0. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let index = text.indexOf('\n'); index >= 0 && index < offset; index = text.indexOf('\n', index + 1)) line += 1
  return line
}

function wordAt({ text, offset }: Scan): string {
  const pattern = /[\p{L}_][\p{L}\p{N}_$]*/uy
  pattern.lastIndex = offset
  // Lower case keeps the length for every letter that a keyword can hold.
  const word = pattern.exec(text)?.[0] ?? ''
  return word.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

/** Block comments nest in PostgreSQL. */
function skipComment(scan: Scan): boolean {
  const { text } = scan
  if (text.startsWith('--', scan.offset)) {
    const end = text.indexOf('\n', scan.offset)
    scan.offset = end < 0 ? text.length : end + 1
    return true
  }
  if (!text.startsWith('/*', scan.offset)) return false
  let depth = 0
  const bounds = /\/\*|\*\//g
  bounds.lastIndex = scan.offset
  for (let match = bounds.exec(text); match; match = bounds.exec(text)) {
    depth += match[0] === '/*' ? 1 : -1
    if (depth === 0) {
      scan.offset = bounds.lastIndex
      return true
    }
  }
  scan.offset = text.length
  return true
}

function skipQuoted(scan: Scan, previousWord: string): boolean {
  const { text, offset } = scan
  const character = text.charAt(offset)
  if (character === "'" || character === '"') {
    // In E'…' a backslash hides the next character; elsewhere only a doubled quote does.
    const isEscapeString = character === "'" && previousWord === 'e' && /e/i.test(text.charAt(offset - 1))
    scan.offset = endOfQuoted(text, offset, character, isEscapeString)
    return true
  }
  const tag = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy
  tag.lastIndex = offset
  const opening = tag.exec(text)?.[0]
  if (!opening) return false
  const end = text.indexOf(opening, offset + opening.length)
  scan.offset = end < 0 ? text.length : end + opening.length
  return true
}

function endOfQuoted(text: string, start: number, quote: string, hasEscapes: boolean): number {
  let index = start + 1
  while (index < text.length) {
    const character = text.charAt(index)
    if (hasEscapes && character === '\\') index += 2
    else if (character !== quote) index += 1
    else if (text.charAt(index + 1) === quote) index += 2
    else return index + 1
  }
  return text.length
}
