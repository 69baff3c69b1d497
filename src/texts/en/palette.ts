/** The command palette and the help sheet of shortcuts. */
import { defineTexts } from '../texts'

export const paletteTexts = defineTexts('palette', {})
