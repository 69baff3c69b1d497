/** The part that the frame shows; all else of buying comes with the dialog. */
import { defineTexts } from '../../texts'

export const lowTokensTexts = {
  label: 'Your tokens',
  low: 'Your tokens last for one more recipe.',
  empty: 'You have no tokens left. What you have cooked stays yours.',
  seePackages: 'See packages',
}

export const noteTexts = defineTexts('purchase', { lowTokens: lowTokensTexts })
