/** The part that goes wherever preferences are set from; their names stand on the account page alone. */
import { defineTexts } from '../../texts'

export const savingTexts = { notSaved: 'The change could not be saved' }

export const preferenceSavingTexts = defineTexts('preferences', savingTexts)
