import { readingTexts } from '@/texts/en/recipes/reading'

/** As the database has it. */
const MAX_TITLE_LENGTH = 120

/** In one line: what is pasted may have several, and characters that nobody sees. */
export function tidyTitle(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** @returns what is wrong with a name, in words that stand beside its field. */
export function checkTitle(text: string): string | undefined {
  const { nameMissing, nameTooLong } = readingTexts().recipe.actions
  // As Postgres counts: a flag or a face may be several.
  const { length } = [...tidyTitle(text)]
  if (length === 0) return nameMissing
  return length > MAX_TITLE_LENGTH ? nameTooLong(MAX_TITLE_LENGTH, length) : undefined
}
