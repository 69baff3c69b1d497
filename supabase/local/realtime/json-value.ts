/**
 * Turns a value as the write-ahead log writes it into the JSON text that `to_jsonb` would give. Text to text:
 * int8 and numeric keep every digit. Composite types and types with a cast to json of their own come as text.
 */
export type JsonShape = 'boolean' | 'number' | 'timestamp' | 'json' | 'text' | ArrayShape
export interface ArrayShape {
  element: JsonShape
  /** A comma for every type but `box`. */
  delimiter: string
}

export function renderJson(value: string | null, shape: JsonShape): string {
  if (value === null) return 'null'
  if (typeof shape === 'object') return renderArray(value, shape)
  switch (shape) {
    case 'boolean':
      return value === 't' ? 'true' : 'false'
    case 'number':
      return /^-?\d/.test(value) ? value : JSON.stringify(value) // NaN and Infinity have no other form in JSON
    case 'timestamp':
      return JSON.stringify(isoTime(value))
    case 'json':
      return value
    case 'text':
      return JSON.stringify(value)
  }
}

/** `2026-01-02 03:04:05.6+00` as `2026-01-02T03:04:05.6+00:00`. */
function isoTime(value: string): string {
  return value.replace(' ', 'T').replace(/([+-]\d\d)(?=$| BC$)/, '$1:00')
}

function renderArray(literal: string, shape: ArrayShape): string {
  const start = literal.indexOf('{') // bounds such as [0:2]= may stand in front
  const reader = { text: literal, at: start }
  return readArray(reader, shape)
}

function readArray(reader: { text: string; at: number }, shape: ArrayShape): string {
  const items: string[] = []
  reader.at++
  while (reader.at < reader.text.length && reader.text[reader.at] !== '}') {
    if (reader.text[reader.at] === shape.delimiter) reader.at++
    items.push(reader.text[reader.at] === '{' ? readArray(reader, shape) : readItem(reader, shape))
  }
  reader.at++
  return `[${items.join(',')}]`
}

function readItem(reader: { text: string; at: number }, { element, delimiter }: ArrayShape): string {
  if (reader.text[reader.at] !== '"') {
    const start = reader.at
    while (reader.text[reader.at] !== delimiter && reader.text[reader.at] !== '}') reader.at++
    const bare = reader.text.slice(start, reader.at)
    return renderJson(bare === 'NULL' ? null : bare, element)
  }
  let quoted = ''
  for (reader.at++; reader.text[reader.at] !== '"'; reader.at++) {
    if (reader.text[reader.at] === '\\') reader.at++
    quoted += reader.text[reader.at]
  }
  reader.at++
  return renderJson(quoted, element)
}
