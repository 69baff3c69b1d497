/** The landing page's words, in reading order. */
export const heroText = {
  title: 'Dinner from what you have',
  lead: 'Say what is in your kitchen and how you eat. You get a recipe for it: measured, timed, and written around what you cannot eat.',
  signUp: 'Cook your first three free',
  prices: 'See prices',
  promise: 'Three free tokens when you sign up. No card, no subscription.',
}

export const sampleRecipe = {
  title: 'Lemon chickpea bowl with blistered tomatoes',
  summary: 'Crisp chickpeas over warm quinoa, tomatoes from a hot pan and a sharp tahini dressing.',
  minutes: '25 min',
  servings: '2 servings',
  calories: '540 kcal',
  tags: ['Vegan', 'Gluten-free'],
  ingredients: [
    ['1 can', 'chickpeas'],
    ['150 g', 'quinoa'],
    ['250 g', 'cherry tomatoes'],
    ['2 tbsp', 'tahini'],
    ['1', 'lemon'],
    ['2 handfuls', 'baby spinach'],
  ] as const,
  step: 'Dry the chickpeas well, then roast them at 220 °C with oil, cumin and salt for 18 minutes.',
}

export const stepsText = {
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
}

export const pricesText = {
  title: 'Prices',
  lead: 'Tokens are bought once and do not expire. No subscription.',
  perRecipe: (price: string) => `${price} a recipe`,
  free: { name: 'To begin', tokens: '3 tokens', price: 'Free', detail: 'when you sign up' },
}

export const questionsText = {
  title: 'Questions and answers',
  questions: [
    {
      question: 'What if a recipe cannot be written?',
      answer:
        'Then nothing is charged. A token is only set aside while your recipe is being written. It is spent when the recipe is in your Recipe Book, and comes back by itself if anything goes wrong.',
    },
    {
      question: 'Do tokens expire?',
      answer: 'No. They stay in your account until you use them.',
    },
    {
      question: 'Can I rely on it with an allergy?',
      answer:
        'Your allergies are part of every request, and each recipe lists its allergens. It is still written by a machine: read the list and the labels before you cook.',
    },
    {
      question: 'How do I pay?',
      answer: 'Through Stripe, once for each package. Your card number never reaches us, and nothing renews by itself.',
    },
    {
      question: 'Who sees my recipes?',
      answer: 'Only you. Your Recipe Book belongs to your account, and nobody else can read it.',
    },
  ],
}

export const closingText = { title: 'What is in your kitchen tonight?', signUp: 'Sign up and cook' }
