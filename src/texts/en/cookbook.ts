/** The cookbook as a PDF. */
import { defineTexts } from '../texts'

export const cookbookTexts = defineTexts('cookbook', {})
