/** Signing in and up, and forgotten passwords. */
import { defineTexts } from '../texts'

export const authTexts = defineTexts('auth', {})
