/** The part that the order form needs: it is a first screen, and the others come with a recipe. */
import { defineParts } from '../../texts'
import { formTexts } from './form'

export const orderTexts = defineParts('recipes', { form: formTexts })
