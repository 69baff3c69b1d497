/** The cookbook as a PDF: the dialog that makes it, and the words that are printed. */
import { plural } from '../plural'
import { defineTexts } from '../texts'
import { noteTexts } from './cookbook/note'

interface Nutrition {
  calories: string
  protein: string
  carbs: string
  fat: string
}

export const cookbookTexts = defineTexts('cookbook', {
  title: 'Make a cookbook',
  description: (count: number) =>
    plural(count, {
      one: 'One recipe as a PDF, to print or to give away.',
      other: '# recipes in one PDF, to print or to give away.',
    }),
  tooMany: (count: number, max: number) =>
    `A cookbook holds ${plural(max, { one: 'one recipe', other: 'up to # recipes' })}, and ${plural(count, { one: 'one is', other: '# are' })} selected. Choose fewer.`,
  name: 'Title',
  defaultName: 'My recipes',
  nameMissing: 'Give your cookbook a title.',
  paper: 'Paper',
  papers: { a4: 'A4', letter: 'Letter' },
  cost: 'Costs',
  balance: 'You have',
  balanceAfter: 'After this',
  make: (cost: string) => `Make cookbook · ${cost}`,
  makeUnpriced: 'Make cookbook',
  chargedAfter: 'The PDF is made first. You pay once it is there.',
  steps: {
    reading: 'Reading the recipes…',
    setting: 'Setting the pages…',
    charging: 'Paying…',
  },
  short: (missing: number) => plural(missing, { one: 'You are one token short.', other: 'You are # tokens short.' }),
  indebted: (debt: string) => `You owe ${debt}. The next tokens that you buy pay this first.`,
  offline: 'You are offline. Your choice is kept; make the cookbook when you are online again.',
  buy: 'Buy tokens',
  readFailed: 'The recipes could not be read',
  notMade: 'The PDF could not be made',
  notMadeText: 'Nothing was charged. Try again, or choose fewer recipes.',
  garbled: 'The PDF cannot show all letters',
  garbledText:
    'It knows the Latin alphabet; in the title or in a recipe, a question mark would stand for others. Nothing was charged yet. Press the button again to have it like this, or choose other recipes.',
  chargeFailed: 'The cookbook could not be paid for',
  noneLeft: 'These recipes are no longer in your book',
  noneLeftText: 'Nothing was charged. Choose others.',
  ready: 'Your cookbook is ready',
  readyText: (pages: number, cost: string) =>
    plural(pages, { one: `One page for ${cost}.`, other: `# pages for ${cost}.` }),
  missing: (count: number) =>
    plural(count, {
      one: 'One recipe was deleted meanwhile and is not in it.',
      other: '# recipes were deleted meanwhile and are not in it.',
    }),
  download: 'Download PDF',
  downloadHint: 'Download it as often as you like; it is paid for.',
  ...noteTexts,
  fileName: (title: string) => `${title}.pdf`,
  pdf: {
    note: (count: number, date: string) => `${plural(count, { one: 'One recipe', other: '# recipes' })} · ${date}`,
    contents: 'Contents',
    ingredients: 'Ingredients',
    method: 'Method',
    preparing: (time: string) => `${time} preparing`,
    cooking: (time: string) => `${time} cooking`,
    difficulties: { easy: 'Easy', medium: 'Medium', hard: 'Hard' },
    tip: (text: string) => `Tip: ${text}`,
    contains: (allergens: string) => `Contains: ${allergens}. Check the labels of what you use.`,
    noAllergens: 'None of the 14 common allergens was found. Check the labels of what you use.',
    nutrition: ({ calories, protein, carbs, fat }: Nutrition) =>
      `Per serving, estimated: ${calories} kcal, protein ${protein} g, carbs ${carbs} g, fat ${fat} g.`,
  },
})
