/** How the balance is kept true, as the popover behind the number says it. */
import { plural } from '../../plural'
import { defineTexts } from '../../texts'

export const syncTexts = {
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
}

export const agesTexts = {
  seconds: (count: number) => plural(count, { one: '# second', other: '# seconds' }),
  minutes: (count: number) => plural(count, { one: '# minute', other: '# minutes' }),
  hours: (count: number) => plural(count, { one: '# hour', other: '# hours' }),
}

export const tokenSyncTexts = defineTexts('tokens', { sync: syncTexts, ages: agesTexts })
