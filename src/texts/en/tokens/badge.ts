/** The part that the header shows; the rest comes with what keeps the balance true. */
import { plural } from '../../plural'
import { defineTexts } from '../../texts'

export const badgeTexts = {
  balance: 'Token balance',
  aboutThisNumber: 'About this number',
  /** Read out after the number. */
  unit: (count: number) => plural(count, { one: 'token', other: 'tokens' }),
  unitLastSeen: (count: number) =>
    plural(count, { one: 'token, the last number we saw', other: 'tokens, the last number we saw' }),

  /** Why nothing can be bought or cooked. */
  offline: {
    'no-network': 'You are offline.',
    unreachable: 'The kitchen cannot be reached right now.',
  },
}

export const tokenBadgeTexts = defineTexts('tokens', badgeTexts)
