/** The account page. */
import { defineTexts } from '../texts'

export const accountTexts = defineTexts('account', {})
