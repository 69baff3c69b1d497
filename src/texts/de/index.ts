/** German, informal (du). One chunk: see load-language.ts. */
import type { Translation } from '../translation'
import { account } from './account'
import { auth } from './auth'
import { common } from './common'
import { cookbook } from './cookbook'
import { cookingMode } from './cooking-mode'
import { errors } from './errors'
import { history } from './history'
import { landing } from './landing'
import { palette } from './palette'
import { preferences } from './preferences'
import { purchase } from './purchase'
import { recipeBook } from './recipe-book'
import { recipes } from './recipes'
import { shell } from './shell'
import { tokens } from './tokens'

export const translation: Translation = {
  account,
  auth,
  common,
  cookbook,
  cookingMode,
  errors,
  history,
  landing,
  palette,
  preferences,
  purchase,
  recipeBook,
  recipes,
  shell,
  tokens,
}
