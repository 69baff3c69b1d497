/** The token balance: how it is kept true, and what is said when it moves. */
import { plural } from '../plural'
import { defineTexts } from '../texts'

export const tokensTexts = defineTexts('tokens', {
  balance: 'Token balance',
  aboutThisNumber: 'About this number',
  /** Read out after the number. */
  unit: (count: number) => plural(count, { one: 'token', other: 'tokens' }),
  unitLastSeen: (count: number) =>
    plural(count, { one: 'token, the last number we saw', other: 'tokens, the last number we saw' }),

  sync: {
    titles: {
      connecting: 'Connecting',
      live: 'Live',
      polling: 'Checked every 30 seconds',
      offline: 'Offline',
    },
    reasons: {
      'signed-out': 'Sign in to see your tokens.',
      joining: 'Live updates are being connected.',
      subscribed: 'Changes show at once, here and on all your devices.',
      'slow-join': 'Live updates are slow to start.',
      'channel-error': 'Live updates are interrupted.',
      'channel-closed': 'Live updates are being connected again.',
      'server-refused': 'Live updates are not available right now.',
      asleep: 'Live updates pause while this tab is in the background.',
      'no-network': 'You are offline. This is the last number we saw.',
      unreachable: 'The kitchen cannot be reached. This is the last number we saw.',
    },
    stillWorks: {
      connecting: 'You can cook and buy.',
      live: 'You can cook and buy.',
      polling: 'You can cook and buy as usual; changes from elsewhere may take half a minute to show.',
      offline: 'You can look around. Cooking and buying wait until you are online again.',
    },
    since: (age: string) => `for ${age}`,
    lastNews: (age: string) => `Last news ${age} ago.`,
    notChecked: 'Not checked yet.',
    checkNow: 'Check now',
    checking: 'Checking…',
    allDetails: 'All details',
  },

  ages: {
    seconds: (count: number) => plural(count, { one: '# second', other: '# seconds' }),
    minutes: (count: number) => plural(count, { one: '# minute', other: '# minutes' }),
    hours: (count: number) => plural(count, { one: '# hour', other: '# hours' }),
  },

  /** Why nothing can be bought or cooked. */
  offline: {
    'no-network': 'You are offline.',
    unreachable: 'The kitchen cannot be reached right now.',
  },

  news: {
    credited: (count: number) => plural(count, { one: '# token added', other: '# tokens added' }),
    givenBack: (count: number) => plural(count, { one: '# token given back', other: '# tokens given back' }),
    balanceNow: (count: number) => plural(count, { one: 'You have # token.', other: 'You have # tokens.' }),
    backOnline: 'You are back online',
    upToDate: 'The number is up to date again.',
  },
})
