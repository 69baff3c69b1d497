/** The token balance: how it is kept true, and what is said when it moves. */
import { defineTexts } from '../texts'
import { badgeTexts } from './tokens/badge'
import { newsTexts } from './tokens/news'
import { agesTexts, syncTexts } from './tokens/sync'

export const tokensTexts = defineTexts('tokens', {
  ...badgeTexts,
  sync: syncTexts,
  ages: agesTexts,
  news: newsTexts,
})
