/** Every screen in every state that people can meet. A new screen gets its entries in `states/`. */
import type { ScreenState } from './state.ts'
import { accountStates } from './states/account.ts'
import { bookStates } from './states/book.ts'
import { cookingStates } from './states/cooking.ts'
import { purchaseStates } from './states/purchase.ts'
import { shellStates } from './states/shell.ts'
import { visitorStates } from './states/visitor.ts'

export const states: ScreenState[] = [
  ...visitorStates,
  ...cookingStates,
  ...bookStates,
  ...purchaseStates,
  ...accountStates,
  ...shellStates,
]
