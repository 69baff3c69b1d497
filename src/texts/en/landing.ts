/** The page for people who are not signed in. */
import { defineTexts } from '../texts'

export const landingTexts = defineTexts('landing', {})
