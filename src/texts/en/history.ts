/** What was bought and spent. */
import { defineTexts } from '../texts'

export const historyTexts = defineTexts('history', {})
