/** What each diet refuses in a list of ingredients, and what it does not. */
import { DIETS } from '../_shared/contract/wishes.ts'
import { checkRecipe } from '../generate-recipe/checks/check-recipe.ts'
import { isSafeLine } from '../generate-recipe/checks/food-safety.ts'
import { readWishes } from '../generate-recipe/checks/wishes.ts'
import { equal } from './support/assert.ts'
import { RECIPE } from './support/fake-model.ts'

const ROWS: { diet: string[]; refused: string[]; allowed: string[] }[] = [
  {
    diet: ['vegan', 'Plant-based'],
    refused: [
      'chicken thighs',
      'honey',
      'gelatine leaves',
      'Worcestershire sauce',
      'fish sauce',
      'oyster sauce',
      'Parmesan',
      'butter',
      'ghee',
      'eggs',
      'mayonnaise',
      'anchovies',
      'whey',
      'chicken stock',
      'lard',
      'marshmallows',
      'pesto',
      'milk chocolate',
      'egg noodles',
      'Honig',
      'jambon',
      'vegetarian sausages with cheese',
    ],
    allowed: [
      'vegan butter',
      'vegan chicken pieces',
      'plant-based mince',
      'coconut milk',
      'cocoa butter',
      'honeydew melon',
      'eggplant',
      'oyster mushrooms',
      'artichoke hearts',
      'kidney beans',
      'beef tomatoes',
      'agar-agar',
      'vegan fish sauce',
      'cauliflower steaks',
      'vegetable stock',
      'flax egg',
      'dark chocolate',
      'vegan marshmallows',
      'lamb’s lettuce',
    ],
  },
  {
    diet: ['vegetarian', 'veggie', 'meat-free'],
    refused: [
      'beef',
      'chicken stock',
      'bacon bits',
      'Parmesan',
      'gelatine',
      'anchovy paste',
      'prawns',
      'suet',
      'Worcestershire sauce',
      'gravy',
      'pesto',
    ],
    allowed: [
      'eggs',
      'vegetarian pesto',
      'mozzarella',
      'honey',
      'vegetarian Parmesan',
      'vegetarian hard cheese',
      'vegetarian sausages',
      'vegetable suet',
      'veggie burgers',
      'halloumi',
      'mushroom stock',
    ],
  },
  {
    diet: ['pescatarian', 'pescetarian'],
    refused: ['chicken', 'pancetta', 'beef stock', 'duck fat', 'gelatine'],
    allowed: ['salmon', 'prawns', 'fish sauce', 'Parmesan', 'tuna steaks', 'crab meat'],
  },
  {
    diet: ['gluten-free', 'gluten free', 'coeliac'],
    refused: ['spaghetti', 'soy sauce', 'barley'],
    allowed: ['tamari', 'rice', 'gluten-free bread'],
  },
  {
    diet: ['dairy-free', 'non-dairy'],
    refused: ['butter', 'feta', 'kefir'],
    allowed: ['oat milk', 'vegan feta', 'eggs'],
  },
  {
    diet: ['halal'],
    refused: [
      'pork chops',
      'bacon',
      'ham',
      'chorizo',
      'lard',
      'white wine',
      'mirin',
      'rum',
      'beer',
      'gelatine',
      'vanilla extract',
      'port',
    ],
    allowed: [
      'Port Salut',
      'halal bacon',
      'turkey bacon',
      'lamb',
      'wine vinegar',
      'cider vinegar',
      'ginger beer',
      'vanilla pod',
      'agar',
      'alcohol-free beer',
    ],
  },
  {
    diet: ['kosher-style', 'kosher'],
    refused: ['pork', 'pancetta', 'prawns', 'mussels', 'rabbit', 'catfish', 'eel'],
    allowed: ['beef', 'salmon', 'cheese', 'oyster mushrooms'],
  },
  {
    diet: ['low-carb', 'keto', 'low carb'],
    refused: ['rice', 'pasta', 'potatoes', 'bread', 'couscous', 'flour tortillas', 'plain flour', 'rice noodles'],
    allowed: ['cauliflower rice', 'courgette noodles', 'shirataki noodles', 'almond flour', 'rice vinegar', 'celeriac'],
  },
  { diet: ['egg-free', 'no eggs'], refused: ['eggs', 'mayonnaise'], allowed: ['vegan mayo', 'cheese'] },
  { diet: ['nut-free'], refused: ['almonds', 'peanut butter'], allowed: ['nutmeg'] },
  { diet: ['no pork', 'pork-free'], refused: ['bacon', 'lard'], allowed: ['beef'] },
  { diet: ['high-protein', 'Mediterranean'], refused: [], allowed: ['bacon', 'bread'] },
]

for (const { diet, refused, allowed } of ROWS) {
  for (const words of diet) {
    Deno.test(`"${words}" refuses ${refused.length} foods and allows ${allowed.length} that sound like them`, () => {
      const wishes = readWishes({ allergies: [], diet: [words] })
      equal(
        refused.filter((name) => isSafeLine(wishes, { name })),
        [],
        'must be refused',
      )
      equal(
        allowed.filter((name) => !isSafeLine(wishes, { name })),
        [],
        'must be allowed',
      )
    })
  }
}

const order = (diet: string) => ({ ingredients: ['beef'], allergies: [], diet: [diet], servings: 2 })
const messages = (diet: string, more: object) =>
  checkRecipe(order(diet), { ...RECIPE, ...more }).map(({ message }) => message)
const lines = (...names: string[]) => ({
  title: 'Dinner',
  ingredients: names.map((name) => ({ quantity: 100, unit: 'g', name })),
  steps: [`Cook the ${names.join(' and the ')}.`],
})

Deno.test('every diet that can be chosen is checked', () => {
  for (const { id } of DIETS) equal(readWishes({ allergies: [], diet: [id] }).diets, [id])
})

Deno.test('kosher-style keeps meat and milk apart, and plant milk is none', () => {
  equal(messages('kosher-style', lines('beef', 'butter')), ['The recipe was not kosher-style: it mixed meat and milk.'])
  equal(messages('kosher-style', lines('beef', 'coconut milk')), [])
  equal(
    messages('kosher-style', lines('vegan mince', 'butter')).filter((text) => text.includes('mixed')),
    [],
  )
})

Deno.test('a list of what is left out may hold what no table knows, until something is brought in', () => {
  const nutrition = { calories: 407, proteinG: 30, carbsG: 20, fatG: 23 }
  const told = (diet: string, summary: string) => messages(diet, { ...lines('beef'), nutrition, summary })
  equal(told('low-carb', 'To keep it low-carb, it leaves out pears, risotto rice and buckwheat.'), [])
  equal(told('low-carb', 'It leaves out pears, but adds rice.'), ['The recipe did not keep to low-carb.'])
  equal(told('low-carb', 'It leaves out pears. Rice makes it filling.'), ['The recipe did not keep to low-carb.'])
  equal(told('gluten-free', 'It leaves out pears, bread and plums.'), ['The recipe did not keep to gluten-free.'])
})

Deno.test('low-carb is a matter of grams too', () => {
  const nutrition = { calories: 500, proteinG: 30, carbsG: 60, fatG: 15 }
  equal(messages('low-carb', { ...lines('beef'), nutrition }), ['The recipe did not keep to low-carb.'])
  equal(
    messages('low-carb', { ...lines('beef'), nutrition: { calories: 407, proteinG: 30, carbsG: 20, fatG: 23 } }),
    [],
  )
})
