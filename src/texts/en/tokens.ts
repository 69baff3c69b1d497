/** The balance: its badge, its state, and what is said when it changes. */
import { defineTexts } from '../texts'

export const tokensTexts = defineTexts('tokens', {})
