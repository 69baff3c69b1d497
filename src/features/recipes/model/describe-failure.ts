/** What people read when there is no recipe: what was wrong, whether it was charged, what next. */
import type { RecipeFault } from '@contract/faults'
import { AppError, describeError } from '@/lib/errors'
import { errorTexts } from '@/texts/en/errors'
import { recipesTexts } from '@/texts/en/recipes'
import type { GenerationError } from './generation'
import { wishWords } from './wish-names'

export interface FailureDescription {
  title: string
  detail: string
}

/** A refusal says that nothing was charged only where the server itself has said so. */
export function describeFailure(
  { code, message, faults, isReleased }: GenerationError,
  debt: number,
): FailureDescription {
  const t = recipesTexts()
  const { notCharged } = errorTexts()
  if (code === 'insufficient_tokens' && debt > 0) {
    return { title: t.generation.nothingCanBeCooked, detail: `${notCharged} ${t.form.order.debt(debt)}` }
  }
  if (isReleased && (code === 'provider_unavailable' || faults.length > 0)) {
    const what = faults.length > 0 ? describeFaults(faults) : t.faults.notWritten
    const next = code === 'provider_unavailable' ? ` ${t.faults.tryAgainSoon}` : ''
    return { title: t.faults.title, detail: `${what} ${notCharged}${next}` }
  }
  return describeError(new AppError(isReleased || code === 'network' ? code : 'internal', message))
}

/** Each fault in a sentence, each sentence once. */
export function describeFaults(faults: readonly RecipeFault[]): string {
  return [...new Set(faults.map(describeFault))].join(' ')
}

function describeFault({ rule, allergen = '', diet = '', found, limit = 0 }: RecipeFault): string {
  const t = recipesTexts().faults
  switch (rule) {
    case 'allergen':
      return found ? t.allergenFound(wishWords(allergen), found) : t.allergen(wishWords(allergen))
    case 'diet':
      return found ? t.dietFound(wishWords(diet), found) : t.diet(wishWords(diet))
    case 'meat-with-milk':
      return t.meatWithMilk
    case 'plain-text':
      return t.plainText
    case 'servings':
      return t.servings(limit)
    case 'wished-ingredients':
      return t.wishedIngredients
    case 'calories':
      return t.calories
    case 'amounts':
      return t.amounts
    case 'times':
      return t.times
    case 'max-minutes':
      return t.maxMinutes(limit)
    case 'unused-ingredient':
      return t.unusedIngredient
    case 'unlisted-ingredient':
      return t.unlistedIngredient
    case 'form':
      return t.form
    case 'nothing-left':
      return t.nothingLeft
    default:
      return t.other
  }
}
