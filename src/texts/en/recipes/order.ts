/** The part that the order form needs: it is a first screen, and the others come with a recipe. */
import { defineTexts } from '../../texts'
import { formTexts } from './form'

export const orderTexts = defineTexts('recipes', { form: formTexts })
