import { cookbookTexts } from '@/texts/en/cookbook'

/** Signs that file systems refuse, and the spaces around them. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\s]+/gu

/** The browser needs a moment to take the file before its address may go. */
const TAKEN_AFTER_MS = 60_000

export function downloadFile(pdf: Blob, title: string): void {
  const url = URL.createObjectURL(pdf)
  const link = document.createElement('a')
  link.href = url
  link.download = cookbookTexts().fileName(title.replace(FORBIDDEN, ' ').trim() || cookbookTexts().defaultName)
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_AFTER_MS)
}
