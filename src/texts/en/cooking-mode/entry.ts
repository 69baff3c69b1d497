/** The part that a recipe's page shows; all else comes with cooking mode. */
import { defineTexts } from '../../texts'

export const entryTexts = {
  start: 'Start cooking',
  continueAt: (step: number) => `Continue at step ${step}`,
}

export const cookingEntryTexts = defineTexts('cookingMode', { entry: entryTexts })
