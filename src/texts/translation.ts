/** Every group of texts by its name: what a language must bring. Types only, so nothing is loaded by it. */
import type { accountTexts } from './en/account'
import type { authTexts } from './en/auth'
import type { commonTexts } from './en/common'
import type { cookbookTexts } from './en/cookbook'
import type { cookingModeTexts } from './en/cooking-mode'
import type { errorTexts } from './en/errors'
import type { historyTexts } from './en/history'
import type { landingTexts } from './en/landing'
import type { paletteTexts } from './en/palette'
import type { preferencesTexts } from './en/preferences'
import type { purchaseTexts } from './en/purchase'
import type { recipeBookTexts } from './en/recipe-book'
import type { recipesTexts } from './en/recipes'
import type { shellTexts } from './en/shell'
import type { tokensTexts } from './en/tokens'
import type { TextGroup } from './texts'

export interface Translation extends Record<TextGroup, object> {
  account: ReturnType<typeof accountTexts>
  auth: ReturnType<typeof authTexts>
  common: ReturnType<typeof commonTexts>
  cookbook: ReturnType<typeof cookbookTexts>
  cookingMode: ReturnType<typeof cookingModeTexts>
  errors: ReturnType<typeof errorTexts>
  history: ReturnType<typeof historyTexts>
  landing: ReturnType<typeof landingTexts>
  palette: ReturnType<typeof paletteTexts>
  preferences: ReturnType<typeof preferencesTexts>
  purchase: ReturnType<typeof purchaseTexts>
  recipeBook: ReturnType<typeof recipeBookTexts>
  recipes: ReturnType<typeof recipesTexts>
  shell: ReturnType<typeof shellTexts>
  tokens: ReturnType<typeof tokensTexts>
}
