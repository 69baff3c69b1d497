/** What a model gets wrong, made from a recipe that is right. */
import type { RecipeContent } from '../../functions/_shared/contract/recipe.ts'
import type { FinishReason } from './chat-answer.ts'
import type { Mode } from './mood.ts'
import type { Order } from './order.ts'

const NONSENSE =
  'What a lovely evening for a walk by the sea! The gulls say that onions are only shy apples, and who am I to argue. '

/** Sources of an allergen that do not carry its name, as a careless model would slip them in. */
const HIDDEN: [RegExp, string][] = [
  [/peanut|nut/, 'satay sauce'],
  [/milk|dairy|lactose/, 'ghee'],
  [/egg/, 'mayonnaise'],
  [/gluten|wheat|c(o)?eliac/, 'seitan'],
  [/soy/, 'edamame'],
  [/fish/, 'Worcestershire sauce'],
  [/sesame/, 'tahini'],
  [/shellfish|crustacean|shrimp/, 'shrimp paste'],
  [/vegan|vegetarian/, 'anchovies'],
  [/halal|kosher/, 'lardons'],
]

/** One fault each, so that a test knows which one was found. */
const SPOILED: Partial<Record<Mode, (recipe: RecipeContent, order: Order) => object>> = {
  'invalid-schema': (recipe) => ({
    ...recipe,
    servings: 'a few',
    ingredients: recipe.ingredients.map(({ name }) => name),
  }),
  'wrong-servings': (recipe) => ({ ...recipe, servings: recipe.servings === 12 ? 1 : recipe.servings + 1 }),
  'hidden-allergen': (recipe, order) => withIngredient(recipe, hiddenFor(order)),
  'wrong-calories': (recipe) => ({
    ...recipe,
    nutrition: { ...recipe.nutrition, calories: Math.round(recipe.nutrition.calories * 1.6) + 50 },
  }),
  'absurd-amounts': (recipe) => ({
    ...recipe,
    ingredients: recipe.ingredients.map((line) => ({ ...line, quantity: 9000 })),
  }),
  'unused-ingredient': (recipe) => ({
    ...recipe,
    ingredients: [...recipe.ingredients, { quantity: 200, unit: 'g', name: 'swordfish' }],
  }),
  markup: (recipe) => ({
    ...recipe,
    title: `<b>${recipe.title}</b>`,
    tip: 'See [my shop](https://example.com/?q=1) <script>alert(1)</script>',
  }),
}

/** @returns the whole text of the answer, and how it ends. */
export function textFor(mode: Mode, recipe: RecipeContent, order: Order): { text: string; finishReason: FinishReason } {
  const text = JSON.stringify(spoil(mode, recipe, order))
  if (mode === 'nonsense') return { text: NONSENSE.repeat(5), finishReason: 'stop' }
  if (mode === 'truncated') return { text: text.slice(0, Math.floor(text.length * 0.6)), finishReason: 'length' }
  return { text, finishReason: 'stop' }
}

function spoil(mode: Mode, recipe: RecipeContent, order: Order): object {
  return SPOILED[mode]?.(recipe, order) ?? recipe
}

function hiddenFor({ allergies, diet }: Order): string {
  const wishes = [...allergies, ...diet].join(' ').toLowerCase()
  return HIDDEN.find(([pattern]) => pattern.test(wishes))?.[1] ?? 'groundnut oil'
}

function withIngredient(recipe: RecipeContent, name: string): RecipeContent {
  return {
    ...recipe,
    ingredients: [...recipe.ingredients, { quantity: 2, unit: 'tbsp', name }],
    steps: [...recipe.steps, `Drizzle with the ${name}.`],
  }
}
