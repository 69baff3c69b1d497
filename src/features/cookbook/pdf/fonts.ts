import textUrl from '@fontsource/figtree/files/figtree-latin-400-normal.woff?url'
import boldUrl from '@fontsource/figtree/files/figtree-latin-600-normal.woff?url'
import displayUrl from '@fontsource/fraunces/files/fraunces-latin-600-normal.woff?url'
import type { FontName } from '../model/styles'

/** The files that are embedded in a PDF. The page's own are variable fonts, which a PDF cannot hold. */
export type FontFiles = Record<FontName, Uint8Array>

const URLS: Record<FontName, string> = { display: displayUrl, text: textUrl, bold: boldUrl }

export async function loadFonts(): Promise<FontFiles> {
  const read = async (url: string) => {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`The font ${url} could not be loaded: ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }
  const [display, text, bold] = await Promise.all([read(URLS.display), read(URLS.text), read(URLS.bold)])
  return { display, text, bold }
}
