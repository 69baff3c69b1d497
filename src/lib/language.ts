/**
 * The language of the page: the person's choice, or the first of the browser's languages that we speak.
 * Texts read it when they are asked, so the screens are mounted anew when it changes (see app/app.tsx).
 */
import { create } from 'zustand'

/** Each under the name that its speakers look for. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const

export type Language = keyof typeof LANGUAGES

const STORAGE_KEY = 'language'

export const useLanguageStore = create<{ language: Language }>(() => ({ language: 'en' }))

function isLanguage(value: string | null | undefined): value is Language {
  return typeof value === 'string' && Object.hasOwn(LANGUAGES, value)
}

/** What the person chose in this browser, else the first language of the browser's list that we speak. */
export function preferredLanguage(): Language {
  let chosen: string | null = null
  try {
    chosen = localStorage.getItem(STORAGE_KEY)
  } catch {
    // Storage may be switched off; the browser's list is still a good guess.
  }
  if (isLanguage(chosen)) return chosen
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en'
}

/** Only load-language.ts calls it, once the texts are there: a page never changes halfway. */
export function applyLanguage(language: Language): void {
  document.documentElement.lang = language
  useLanguageStore.setState({ language })
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/** Chromium under the POSIX locale lists "en-US@posix", which Intl throws at. */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}

/** For dates and numbers: the person's own regional variant where it is of the page's language (de-AT, en-GB). */
export function currentLocale(): string {
  const { language } = useLanguageStore.getState()
  const isVariant = (tag: string) => tag === language || tag.startsWith(`${language}-`)
  return navigator.languages.find((tag) => isVariant(tag) && isLocale(tag)) ?? language
}
