/** What nobody sees: control, direction and zero-width characters (not the joiners that some scripts need). */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu

/** Takes out what nobody sees, then trims and collapses white space. */
export function cleanText(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim()
}
