/**
 * All that people read, in groups: English is the source and lies in the chunk that uses it, so that nobody ever
 * waits for it; another language is one chunk, loaded before the first paint by those who need it. TypeScript
 * holds every language complete: each group has the English group's type.
 *
 * Ask for texts while rendering or in a handler, never in a module's body: the language would be frozen there.
 */
import { applyLanguage, preferredLanguage, rememberLanguage, type Language } from '@/lib/language'
import type { Translation } from './translation'

const loaders: Record<Exclude<Language, 'en'>, () => Promise<{ translation: Translation }>> = {
  de: () => import('./de'),
}

let translation: Partial<Translation> = {}

/** Gives the group's texts in the page's language: `const t = purchaseTexts()`. */
export function defineTexts<Texts extends object>(group: keyof Translation, english: Texts): () => Texts {
  return () => (translation[group] as Texts | undefined) ?? english
}

/** The same for some parts of a large group, where a chunk needs no more of it. */
export function defineParts<Group extends keyof Translation, Part extends keyof Translation[Group]>(
  group: Group,
  english: Pick<Translation[Group], Part>,
): () => Pick<Translation[Group], Part> {
  return () => translation[group] ?? english
}

async function loadLanguage(language: Language): Promise<void> {
  translation = language === 'en' ? {} : (await loaders[language]()).translation
  applyLanguage(language)
}

/** Before the first paint. Without its texts (no network) the page speaks English. */
export async function startLanguage(): Promise<void> {
  await loadLanguage(preferredLanguage()).catch(() => loadLanguage('en'))
}

/** @throws when the language's texts could not be loaded; the page then stays as it is. */
export async function chooseLanguage(language: Language): Promise<void> {
  await loadLanguage(language)
  rememberLanguage(language)
}
