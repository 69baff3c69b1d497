/** What was bought, spent and given back. */
import { plural } from '../plural'
import { defineTexts } from '../texts'
import { receipt } from './history-receipt'

const thePackage = (name: string | undefined) => (name === undefined ? 'a package' : `the ${name} package`)

/** What tokens are spent on, by the feature's name. */
const features: Partial<Record<string, string>> = {
  recipe: 'Recipe',
  variant: 'Variant of a recipe',
  cookbook: 'Cookbook as PDF',
}

export const historyTexts = defineTexts('history', {
  title: 'History',
  description: 'Where your tokens came from and what became of them.',

  totals: {
    label: 'Totals',
    balance: 'Balance',
    bought: 'Bought',
    takenBack: (count: number) => plural(count, { other: '# taken back' }),
    received: 'Received',
    spent: 'Spent',
    held: (count: number) =>
      plural(count, {
        one: '# token set aside for a recipe that is being written.',
        other: '# tokens set aside for recipes that are being written.',
      }),
    owed: (count: number) =>
      plural(count, {
        one: 'You owe # token: more was taken back than you had left. The next tokens that you get pay this first; until then nothing can be spent.',
        other:
          'You owe # tokens: more was taken back than you had left. The next tokens that you get pay this first; until then nothing can be spent.',
      }),
  },

  filter: {
    show: 'Show',
    shown: {
      all: 'All',
      bought: 'Bought',
      gifts: 'Gifts',
      spent: 'Spent',
      corrections: 'Refunds and corrections',
    },
    period: 'Period',
    periods: {
      all: 'All time',
      '30d': 'Last 30 days',
      '90d': 'Last 90 days',
      'this-year': 'This year',
      'last-year': 'Last year',
    },
    clear: 'Show everything',
  },

  list: {
    caption: 'Movements of your tokens, newest first',
    what: 'What',
    tokens: 'Tokens',
    balance: 'Balance',
    loading: 'Loading your history…',
    notLoaded: 'Your history could not be loaded',
    whenOnline: 'Your history appears when you are online again.',
    showMore: 'Show more',
    loadingMore: 'Loading more…',
    moreNotLoaded: 'No more could be loaded',
    emptyTitle: 'Nothing has moved yet',
    empty: 'What you are given, buy and spend appears here, line by line.',
    cookFirst: 'Cook your first recipe',
    noHitsTitle: 'Nothing here',
    noHits: 'No movement of this kind in this period.',
    receipt: 'Receipt',
    /** For those who do not see which line the link is in. */
    receiptOf: (what: string, date: string) => `Receipt: ${what}, ${date}`,
  },

  entries: {
    welcomeGift: 'Welcome gift',
    gift: 'Gift',
    boughtPackage: (name: string) => `Bought the ${name} package`,
    boughtTokens: 'Bought tokens',
    features,
    spent: 'Tokens spent',
    /** Before the name of the recipe. */
    withRecipe: (what: string) => `${what}:`,
    refund: 'Refund',
    refundMeans: (name?: string) =>
      `Money that you paid for ${thePackage(name)} went back to you, and with it the tokens that it had bought.`,
    refundUndone: 'Refund undone',
    refundUndoneMeans: (name?: string) =>
      `A refund for ${thePackage(name)} did not go through; the tokens that went with it are yours again.`,
    disputed: 'Payment disputed',
    disputedMeans: (name?: string) =>
      `Your bank took back what was paid for ${thePackage(name)}, and with it went the tokens that it had bought. They return if the payment stands after all.`,
    disputeSettled: 'Dispute settled',
    disputeSettledMeans: (name?: string) =>
      `The payment for ${thePackage(name)} stands after all; its tokens are yours again.`,
    correction: 'Correction',
    correctedBy: (actor: string) => `Made by ${actor}.`,
    correctedWhy: (reason: string) => `“${reason}”`,
    correctedByWhy: (actor: string, reason: string) => `${actor}: “${reason}”`,
    taken: 'Tokens taken',
    added: 'Tokens added',
    paidAllOwed: 'All of these tokens paid off what you owed.',
    paidOwed: (count: number) =>
      plural(count, {
        one: '# of these tokens paid off what you owed.',
        other: '# of these tokens paid off what you owed.',
      }),
    nowOwed: (count: number) =>
      plural(count, {
        one: '# of these tokens had been spent already, so you owe it; the next tokens that you get pay this first.',
        other:
          '# of these tokens had been spent already, so you owe them; the next tokens that you get pay this first.',
      }),
  },

  weeks: {
    title: 'The last 12 weeks',
    bought: 'Bought',
    spent: 'Spent',
    summary: (what: string, tokens: string) => `${what}: ${tokens} in the last 12 weeks`,
    week: (date: string, tokens: string) => `Week of ${date}: ${tokens}`,
    weekOf: 'Week of',
    showTable: 'Show as a table',
    hideTable: 'Hide the table',
    caption: 'Tokens bought and spent by week, newest first',
    loading: 'Loading the last weeks…',
    notLoaded: 'The last weeks could not be loaded',
  },

  csv: {
    download: 'Download CSV',
    preparing: 'Preparing…',
    notMade: 'The file could not be made',
    fileName: (date: string) => `tokens-${date}.csv`,
    date: (timeZone: string) => `Date (${timeZone})`,
    what: 'What',
    recipe: 'Recipe',
    explanation: 'Explanation',
    tokens: 'Tokens',
    balance: 'Balance after',
    purchase: 'Purchase number',
  },

  receipt,
})
