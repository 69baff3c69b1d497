/**
 * All that people read, in groups: English is the source and lies in the chunk that uses it, so that nobody ever
 * waits for it; another language is one chunk, loaded before the first paint by those who need it (load-language.ts).
 * TypeScript holds every language complete: each group has the English group's type (translation.ts).
 *
 * Ask for texts while rendering or in a handler, never in a module's body: the language would be frozen there.
 */

export type TextGroup =
  | 'account'
  | 'auth'
  | 'common'
  | 'cookbook'
  | 'cookingMode'
  | 'errors'
  | 'history'
  | 'landing'
  | 'palette'
  | 'preferences'
  | 'purchase'
  | 'recipeBook'
  | 'recipes'
  | 'shell'
  | 'tokens'

let translation: Partial<Record<TextGroup, object>> = {}

/**
 * Gives the group's texts in the page's language: `const t = purchaseTexts()`.
 *
 * @param english all of the group, or the parts of it that a chunk needs.
 */
export function defineTexts<Texts extends object>(group: TextGroup, english: Texts): () => Texts {
  return () => (translation[group] as Texts | undefined) ?? english
}

/** Only load-language.ts calls it. @param texts empty for English. */
export function setTranslation(texts: typeof translation): void {
  translation = texts
}
