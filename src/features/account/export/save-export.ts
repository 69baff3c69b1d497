/** From a press to a file, in a chunk of its own. */
import { readablePage } from './readable-page'
import { readEverything } from './read-everything'

export type ExportFormat = 'json' | 'html'

/** @param onRead hears how many rows were read so far. */
export async function saveExport(
  format: ExportFormat,
  onRead: (count: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const everything = await readEverything(onRead, signal)
  const isJson = format === 'json'
  const text = isJson ? JSON.stringify(everything, null, 2) : readablePage(everything)
  const type = isJson ? 'application/json' : 'text/html;charset=utf-8'
  saveFile(`healthy-meals-${everything.madeAt.slice(0, 10)}.${format}`, new Blob([text], { type }))
}

function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser has taken it by then; Safari needs a moment for it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
