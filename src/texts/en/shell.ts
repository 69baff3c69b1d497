/** The frame around every screen: header, navigation, account menu, what stands where a screen is missing. */
import { defineTexts } from '../texts'

export const shellTexts = defineTexts('shell', {})
