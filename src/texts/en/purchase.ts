/** Buying tokens. */
import { defineTexts } from '../texts'

export const purchaseTexts = defineTexts('purchase', {})
