/** Brings the texts of a language, and then the page speaks it. */
import { applyLanguage, preferredLanguage, rememberLanguage, type Language } from '@/lib/language'
import { setTranslation } from './texts'
import type { Translation } from './translation'

const loaders: Record<Exclude<Language, 'en'>, () => Promise<{ translation: Translation }>> = {
  de: () => import('./de'),
}

async function loadLanguage(language: Language): Promise<void> {
  setTranslation(language === 'en' ? {} : { ...(await loaders[language]()).translation })
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
