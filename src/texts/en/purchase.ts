/** Buying tokens. */
import { plural } from '../plural'
import { defineTexts } from '../texts'
import { lowTokensTexts } from './purchase/low-tokens'

/** For whom a package is, by its id; others are sold without such a word. */
const bestFor: Partial<Record<string, string>> = {
  starter: 'To try it out',
  family: 'If you cook something new every week',
  chef: 'If you cook something new nearly every day',
}

export const purchaseTexts = defineTexts('purchase', {
  title: 'Buy tokens',
  backToCooking: 'Back to cooking',
  otherPackages: 'Other packages',
  choosePackage: 'Choose a package',
  nothingCharged: 'Nothing was charged. You can start again at any time.',

  introduction: (recipeCost: number) =>
    plural(recipeCost, {
      one: 'One token is one recipe. Tokens do not expire.',
      other: 'A recipe costs # tokens. Tokens do not expire.',
    }),
  owedIntroduction: (owed: number) =>
    plural(owed, {
      one: 'You owe # token: more was taken back than you had left. What you buy pays this first; the rest is yours to cook with.',
      other:
        'You owe # tokens: more was taken back than you had left. What you buy pays this first; the rest is yours to cook with.',
    }),
  chosen: (name: string, tokens: string, price: string) => `${name}: ${tokens} for ${price}`,
  yourPurchase: 'Your purchase',
  paymentForm: 'Payment form',
  loadingForm: 'Loading the payment form…',

  packages: {
    loading: 'Loading the packages…',
    notLoaded: 'The packages could not be loaded',
    buy: (name: string, tokens: string, price: string) => `Buy ${name}, ${tokens} for ${price}`,
    buyOwing: (name: string, tokens: string, price: string, afterDebt: string) =>
      `Buy ${name}, ${tokens} for ${price}. ${afterDebt}`,
    perRecipe: (tokens: string, price: string) => `${tokens} · ${price} a recipe`,
    saved: (percent: string) => `${percent} less a recipe`,
    bestFor,
    paysPart: (left: number) =>
      plural(left, {
        one: 'Pays a part of what you owe; # token remains owed',
        other: 'Pays a part of what you owe; # tokens remain owed',
      }),
    paysAll: 'Pays all that you owe',
    paysAllAndLeaves: (left: number) =>
      plural(left, {
        one: 'Pays all that you owe and leaves # token',
        other: 'Pays all that you owe and leaves # tokens',
      }),
    whenOnline: 'You can buy when you are online again.',
    howYouPay: 'You pay once, through Stripe. Nothing renews by itself, and we never see your card number.',
  },

  lowTokens: lowTokensTexts,

  processing: {
    title: 'Confirming your payment…',
    slowTitle: 'This is taking longer than usual',
    delayedTitle: 'Your bank is confirming the payment',
    soon: 'This usually takes a few seconds. Your tokens come as soon as it is done.',
    safeToLeave:
      'Some banks need days. It is safe to leave: your tokens appear by themselves as soon as the payment is confirmed, and the history shows where it stands.',
    cannotAsk: (problem: string) => `${problem}. We keep asking; your payment is not affected.`,
  },

  paid: {
    added: (tokens: number) => plural(tokens, { one: '# token added.', other: '# tokens added.' }),
    paidOff: (tokens: number) =>
      plural(tokens, { one: '# of them paid off what you owed.', other: '# of them paid off what you owed.' }),
    /** `balance` is shown as a live number, so it must be in it once, as it is given. */
    balanceNow: (balance: string) => `You have ${balance} now.`,
    seeHistory: 'The history shows what became of the others.',
    stillOwed: (tokens: number) =>
      plural(tokens, {
        one: 'You still owe # token; until that is paid, nothing can be cooked.',
        other: 'You still owe # tokens; until that is paid, nothing can be cooked.',
      }),
  },

  review: {
    title: 'This payment has to be looked at',
    what: 'It differs from what was offered, so no tokens were added yet. Please do not pay again. If money was taken, it is on record and not lost; you get your tokens or your money back.',
    next: 'If you hear nothing within a few days, ask with this reference:',
  },

  unpaid: {
    failedTitle: 'The payment did not go through',
    expiredTitle: 'The time to pay is over',
    unfinishedTitle: 'The payment was not finished',
    failed: 'Nothing was charged. Try again, perhaps with another card or account.',
    expired: 'Nothing was charged. Start again when you are ready.',
  },

  refused: {
    notCharged: (next: string) => `Nothing was charged. ${next}`,
    conflict: {
      title: 'This purchase is open in another tab',
      next: 'Finish it there, or try again here.',
    },
    provider_unavailable: { title: 'Stripe is not answering', next: 'Try again in a minute.' },
    rate_limited: {
      title: 'Too many purchases were started',
      next: 'Wait ten minutes, then try again. After twenty in a day, try again tomorrow.',
    },
  },

  blocked: {
    title: 'The payment form did not load',
    what: 'Nothing was charged. Stripe cannot be reached, or something in this browser blocks its form. You can also pay on Stripe’s own page; it brings you back here.',
    payHosted: 'Pay on Stripe’s page',
  },

  returned: {
    notChecked: 'Your purchase could not be checked',
    refunded: 'This purchase was refunded',
    disputed: 'This payment is disputed',
    takenBack: 'The history shows what that meant for your tokens.',
    seeHistory: 'See the history',
    unknown: 'No such purchase',
    unknownMeans:
      'This address belongs to no purchase of yours. If you have paid, your tokens are in your balance, and the history lists them.',
  },
})
