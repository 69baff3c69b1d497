/** The form that orders a recipe. */
import { plural } from '../../plural'

const count = (characters: number) => plural(characters, { one: '# character', other: '# characters' })

export const formTexts = {
  title: 'What is in your kitchen?',
  description: 'Name a few things. You get a recipe that fits you, your time and your table.',
  label: 'Recipe wishes',
  optional: 'optional',

  ingredients: 'Ingredients',
  ingredientsHint: 'Separate with a comma or Enter, or paste a list.',
  ingredientsPlaceholder: 'For example: zucchini, feta, mint',
  ideas: 'Ideas',
  ideaNames: ['tomatoes', 'chickpeas', 'spinach', 'rice', 'eggs', 'lemon'],
  diet: 'Diet',
  allergies: 'Allergies',
  allergiesPlaceholder: 'What must not be in it?',
  commonAllergies: 'Common ones',
  servings: 'Servings',
  oneServingFewer: 'One serving fewer',
  oneServingMore: 'One serving more',
  readyWithin: 'Ready within',
  anyTime: 'Any time',
  cuisine: 'Cuisine',
  cuisinePlaceholder: 'Anything good',
  cuisineNames: [
    'Chinese',
    'French',
    'Greek',
    'Indian',
    'Italian',
    'Japanese',
    'Korean',
    'Lebanese',
    'Mexican',
    'Moroccan',
    'Spanish',
    'Thai',
    'Turkish',
    'Vietnamese',
  ],
  notes: 'Notes',
  notesPlaceholder: 'One pan, please. Nothing too spicy.',
  charactersLeft: (left: number) => `${count(left)} left`,
  charactersTooMany: (over: number) => `${count(over)} too many`,

  chips: {
    list: 'In the list',
    addAnother: 'Add another',
    add: (name: string) => `Add ${name}`,
    remove: (name: string) => `Remove ${name}`,
    added: (names: string, total: number) => `Added ${names}. ${total} in the list.`,
    removed: (name: string, left: number) => `Removed ${name}. ${left} left.`,
  },

  profile: {
    remembered: 'From your profile',
    unknown: 'Your profile could not be read yet. Say here what must not be in it, or try again in a moment.',
    remember: 'Remember for next time',
    reset: 'Back to my profile',
    saved: 'Remembered in your profile',
  },

  problems: {
    noIngredient: 'Add at least one ingredient that you would like to cook with.',
    forbiddenIngredient: (name: string) => `“${name}” is among your allergies as well. Take it out of one of the two.`,
    tooManyIngredients: (max: number, left: number) =>
      plural(left, {
        one: `${max} ingredients are the most; one is left in the field.`,
        other: `${max} ingredients are the most; # are left in the field.`,
      }),
    tooManyAllergies: (max: number, left: number) =>
      plural(left, {
        one: `${max} allergies are the most; one is left in the field.`,
        other: `${max} allergies are the most; # are left in the field.`,
      }),
    itemTooLong: (max: number) => `Keep each under ${max} characters; the longer text is left in the field.`,
    tooManyDiets: (max: number) => `Choose ${max} diets or fewer.`,
    cuisineTooLong: (max: number, length: number) => `Keep the cuisine under ${max} characters; this has ${length}.`,
    notesTooLong: (max: number, length: number) => `Keep the notes under ${max} characters; this has ${length}.`,
    servings: (min: number, max: number) => `Servings are a whole number from ${min} to ${max}.`,
    maxMinutes: (min: number, max: number) => `Choose a time from ${min} to ${max} minutes.`,
  },

  order: {
    label: 'Cost',
    youHave: 'You have',
    costs: 'Costs',
    afterThis: 'After this',
    generate: 'Generate recipe',
    generateFor: (tokens: string) => `Generate recipe · ${tokens}`,
    getMoreTokens: 'Get more tokens',
    needMoreTokens: 'You need more tokens for this recipe. What you entered stays as it is.',
    offline: 'You are offline. What you entered is kept; cook when you are online again.',
    short: (missing: number) => plural(missing, { one: 'You are one token short.', other: 'You are # tokens short.' }),
    last: 'This uses your last token.',
    debt: (debt: number) =>
      plural(debt, {
        one: 'Cooking is off: you owe # token, taken back after it was spent. The next tokens that you buy pay this first.',
        other:
          'Cooking is off: you owe # tokens, taken back after they were spent. The next tokens that you buy pay this first.',
      }),
    payOnlyFinished: 'You pay only for a finished recipe. Until then you can stop, and nothing is charged.',
  },
}
