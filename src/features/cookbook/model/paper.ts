/** Sizes in points, of which an inch has 72. */
export interface PaperSize {
  widthPt: number
  heightPt: number
}

export const PAPERS = {
  a4: { widthPt: 595.28, heightPt: 841.89 },
  letter: { widthPt: 612, heightPt: 792 },
} as const satisfies Record<string, PaperSize>

export type Paper = keyof typeof PAPERS

/** The countries whose printers hold Letter (CLDR, `paperSize`); everybody else has A4. */
const LETTER_REGIONS = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'])

/** The paper of the region that a locale names, or most likely means ("en" is read in the United States). */
export function paperFor(locale: string): Paper {
  const region = new Intl.Locale(locale).maximize().region ?? ''
  return LETTER_REGIONS.has(region) ? 'letter' : 'a4'
}
