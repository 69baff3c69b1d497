/** What is said when the balance moves. */
import { plural } from '../../plural'
import { defineTexts } from '../../texts'

export const newsTexts = {
  credited: (count: number) => plural(count, { one: '# token added', other: '# tokens added' }),
  givenBack: (count: number) => plural(count, { one: '# token given back', other: '# tokens given back' }),
  backOnline: 'You are back online',
  upToDate: 'The number is up to date again.',
}

export const tokenNewsTexts = defineTexts('tokens', { news: newsTexts })
