/** The page for people who are not signed in, in reading order. */
import type { RecipeContent } from '@contract/recipe'
import { defineTexts } from '../texts'

/** A recipe as the cook writes them, shown with the same screen. Its figures keep to what every recipe is checked for. */
const sampleRecipe: RecipeContent = {
  title: 'Lemon chickpea bowl with blistered tomatoes',
  summary: 'Crisp chickpeas over warm quinoa, tomatoes from a hot pan and a sharp tahini dressing.',
  cuisine: 'Mediterranean',
  servings: 2,
  prepMinutes: 10,
  cookMinutes: 20,
  difficulty: 'easy',
  diet: ['vegan', 'gluten-free'],
  allergens: ['sesame'],
  ingredients: [
    { quantity: 1, unit: 'can', name: 'chickpeas', note: 'drained' },
    { quantity: 120, unit: 'g', name: 'quinoa' },
    { quantity: 250, unit: 'g', name: 'cherry tomatoes' },
    { quantity: 2, unit: 'handful', name: 'baby spinach' },
    { quantity: 2, unit: 'tbsp', name: 'tahini' },
    { quantity: 3, unit: 'tbsp', name: 'lemon juice', note: 'and the zest of one lemon' },
    { quantity: 1, unit: 'tbsp', name: 'olive oil' },
  ],
  steps: [
    'Rinse the quinoa and simmer it in twice its volume of salted water for 15 minutes.',
    'Pat the chickpeas dry and fry them in the olive oil over high heat until they crackle, about 8 minutes.',
    'Push them aside, lay the cherry tomatoes in the pan and leave them alone until their skins split, about 4 minutes.',
    'Whisk the tahini with lemon juice, zest and 2 tablespoons of warm water until it runs from the spoon.',
    'Fold the baby spinach into the quinoa, pile everything on top and pour the dressing over.',
  ],
  nutrition: { calories: 560, proteinG: 22, carbsG: 68, fatG: 22 },
  tip: 'Dry chickpeas are crisp chickpeas: a minute with a tea towel is worth it.',
}

export const landingTexts = defineTexts('landing', {
  hero: {
    title: 'Dinner from what you have',
    lead: 'Say what is in your kitchen and how you eat. You get a recipe for it: measured, timed, and written around what you cannot eat.',
    signUp: 'Cook your first three free',
    prices: 'See prices',
    promise: 'Three free tokens when you sign up. No card, no subscription.',
    youSay: 'You say',
    said: ['chickpeas', 'tomatoes', 'lemon', 'vegan', '30 min'],
    youGet: 'You get',
    duration: '30 min',
    servings: '2 servings',
    calories: '560 kcal',
  },
  steps: {
    title: 'How it works',
    steps: [
      {
        title: 'Name what you have',
        text: 'A few ingredients, your diet and allergies, how many you are and how much time there is.',
      },
      {
        title: 'Spend one token',
        text: 'A recipe costs one token, charged when it is finished. If it does not work out, nothing is charged.',
      },
      {
        title: 'Keep it',
        text: 'Every recipe is saved in your Recipe Book, on all your devices, until you delete it.',
      },
    ],
  },
  sample: {
    label: 'A sample recipe',
    eyebrow: 'What one token buys',
    recipe: sampleRecipe,
  },
  tokens: {
    title: 'How tokens work',
    lead: 'You always see what something costs before you press the button, and your balance beside it.',
    costs: 'What a token buys',
    recipe: 'A recipe, written for you',
    variant: 'A variant of one of your recipes, such as vegan',
    cookbook: 'A cookbook of your recipes as a PDF',
    promises: [
      {
        title: 'Charged only when it is there',
        text: 'While a recipe is being written, its token is set aside. It is spent once the recipe is in your Recipe Book.',
      },
      {
        title: 'Back if it fails',
        text: 'If the recipe cannot be finished, or you stop it, the token comes back by itself. You need not ask.',
      },
      {
        title: 'Refunds are exact',
        text: 'If a purchase is refunded, the tokens bought with that money leave your balance, and your history says so.',
      },
    ],
  },
  prices: {
    title: 'Prices',
    lead: 'Tokens are bought once and do not expire. No subscription.',
    perRecipe: (price: string) => `${price} a recipe`,
    failed: 'The prices could not be loaded',
    free: { name: 'To begin', tokens: '3 tokens', price: 'Free', detail: 'when you sign up' },
  },
  questions: {
    title: 'Questions and answers',
    questions: [
      {
        question: 'What if a recipe cannot be written?',
        answer:
          'Then nothing is charged. A token is only set aside while your recipe is being written. It is spent when the recipe is in your Recipe Book, and comes back by itself if anything goes wrong.',
      },
      { question: 'Do tokens expire?', answer: 'No. They stay in your account until you use them.' },
      {
        question: 'Can I rely on it with an allergy?',
        answer:
          'Your allergies are part of every request, and a recipe in which one of them is found is not delivered. It is still written by a machine: read the list and the labels before you cook.',
      },
      {
        question: 'How do I pay?',
        answer:
          'Through Stripe, once for each package. Your card number never reaches us, and nothing renews by itself.',
      },
      {
        question: 'Can I cook without a connection?',
        answer:
          'A recipe that is open stays open while you cook. For a new recipe or a purchase you need a connection.',
      },
      {
        question: 'Who sees my recipes?',
        answer: 'Only you. Your Recipe Book belongs to your account, and nobody else can read it.',
      },
    ],
  },
  closing: { title: 'What is in your kitchen tonight?', signUp: 'Sign up and cook' },
})
