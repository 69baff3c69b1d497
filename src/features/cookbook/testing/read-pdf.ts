/** Reads back what a PDF of ours says, page by page: the glyphs' numbers, and what they mean by each font's own table. */
import { inflateSync } from 'node:zlib'

interface PdfObject {
  dictionary: string
  stream: string
}

export interface ReadPdf {
  pages: { text: string; width: number; height: number; links: number }[]
  dictionary: (pattern: RegExp) => string | undefined
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = readObjects(Buffer.from(bytes))
  const at = (reference: string | undefined) => objects.get(Number(reference)) ?? { dictionary: '', stream: '' }
  const one = (text: string, pattern: RegExp) => pattern.exec(text)?.[1]
  const all = [...objects.values()]
  const kids = one(
    all.find(({ dictionary }) => dictionary.includes('/Type /Pages'))?.dictionary ?? '',
    /\/Kids \[([^\]]*)\]/,
  )
  const pages = [...(kids ?? '').matchAll(/(\d+) 0 R/g)].map(([, reference]) => {
    const { dictionary } = at(reference)
    const [width = 0, height = 0] = (one(dictionary, /\/MediaBox \[0 0 ([^\]]*)\]/) ?? '').split(' ').map(Number)
    const resources = at(one(dictionary, /\/Resources (\d+)/)).dictionary
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font]) => {
        const { stream } = at(one(at(font).dictionary, /\/ToUnicode (\d+)/))
        return [name, readCharacters(stream)] as const
      }),
    )
    const { stream } = at(one(dictionary, /\/Contents (\d+)/))
    return { text: readText(stream, fonts), width, height, links: [...dictionary.matchAll(/0 R/g)].length - 3 }
  })
  return { pages, dictionary: (pattern) => all.map(({ dictionary }) => dictionary).find((text) => pattern.test(text)) }
}

function readObjects(file: Buffer): Map<number, PdfObject> {
  const text = file.toString('latin1')
  const objects = new Map<number, PdfObject>()
  for (const match of text.matchAll(/(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length
    const body = text.slice(start, text.indexOf('\nendobj', start))
    const streamAt = body.indexOf('stream\n')
    const dictionary = streamAt === -1 ? body : body.slice(0, streamAt)
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0)
    const raw = file.subarray(start + streamAt + 7, start + streamAt + 7 + length)
    const isReadable = streamAt !== -1 && dictionary.includes('/FlateDecode')
    objects.set(Number(match[1]), { dictionary, stream: isReadable ? inflateSync(raw).toString('latin1') : '' })
  }
  return objects
}

/** The font's table of glyph numbers and the text that each stands for. */
function readCharacters(table: string): Map<number, string> {
  const characters = new Map<number, string>()
  for (const [, first = '', list = ''] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    ;[...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, units = ''], index) => {
      const codes = (units.replace(/ /g, '').match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16))
      characters.set(parseInt(first, 16) + index, String.fromCharCode(...codes))
    })
  }
  return characters
}

/** Each text that is set becomes a line. */
function readText(stream: string, fonts: Map<string, Map<number, string>>): string {
  let font: Map<number, string> | undefined
  const lines: string[] = []
  for (const [, name, glyphs] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name)
    const numbers = [...(glyphs ?? '').matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    if (glyphs !== undefined) lines.push(numbers.map((number) => font?.get(parseInt(number, 16)) ?? '�').join(''))
  }
  return lines.join('\n')
}
