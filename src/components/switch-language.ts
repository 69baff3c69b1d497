import type { Language } from '@/lib/language'
import { toast } from '@/lib/toast'
import { shellTexts } from '@/texts/en/shell'
import { chooseLanguage } from '@/texts/load-language'

/** Changes the page's language; where it cannot be loaded that is said. @returns whether it was changed. */
export async function switchLanguage(language: Language): Promise<boolean> {
  try {
    await chooseLanguage(language)
    return true
  } catch {
    const { failed, failedNext } = shellTexts().language
    toast.error(failed, { id: 'language', description: failedNext })
    return false
  }
}
