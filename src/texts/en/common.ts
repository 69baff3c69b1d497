/** Words that several features share. */
import { plural } from '../plural'
import { defineTexts } from '../texts'

export const commonTexts = defineTexts('common', {
  tokens: (count: number) => plural(count, { one: '# token', other: '# tokens' }),
  tryAgain: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Loading…',
  skipToContent: 'Skip to content',
})
