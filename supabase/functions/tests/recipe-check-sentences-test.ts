/** What a sentence of a step says about a food: that it goes in, that it does not, or which one of the list is meant. */
import { checkFoodSafety } from '../generate-recipe/checks/food-safety.ts'
import { checkStepIngredients } from '../generate-recipe/checks/step-ingredients.ts'
import { readWishes } from '../generate-recipe/checks/wishes.ts'
import { equal } from './support/assert.ts'
import { RECIPE } from './support/fake-model.ts'

const lines = (names: string[]) => names.map((name) => ({ quantity: 1, unit: '', name }))

/** @returns whether the step holds what somebody is allergic to */
function isUnsafe(allergy: string, step: string, list: string[]): boolean {
  const wishes = readWishes({ allergies: [allergy], diet: [] })
  return checkFoodSafety(wishes, { ...RECIPE, ingredients: lines(list), steps: [step] }).length > 0
}

const UNSAFE: [allergy: string, step: string, list?: string[]][] = [
  ['peanuts', 'Drizzle with groundnut oil.'],
  ['peanuts', 'Shape into no-bake peanut bars.'],
  ['peanuts', 'Instead of butter, use peanut butter.'],
  ['peanuts', 'Swap the butter for satay.'],
  ['peanuts', 'Add the vegan peanut butter.'],
  ['peanuts', 'Toss the gluten-free peanut noodles.'],
  ['peanuts', 'Do not burn the peanuts.'],
  ['peanuts', 'It leaves out pears, peanuts and rice.'],
  ['peanuts', 'Avoid overcooking the peanuts.'],
  ['peanuts', 'Without peanuts it is dull, so add peanuts.'],
  ['peanuts', 'Peanuts, free of charge.'],
  ['milk', 'Stir in the vegan sausages and cream.'],
  ['milk', 'Without butter, add cream and milk.'],
  ['milk', 'Use coconut milk or milk.'],
  ['milk', 'Stir in the coconut, milk and rice.'],
  ['milk', 'Melt coconut milk chocolate.'],
  ['milk', 'Melt the butter.', ['vegan cheddar']],
  ['gluten', 'Serve with gluten-free bread or couscous.'],
  ['gluten', 'Stir gluten-free pasta into the barley.'],
  ['eggs', 'Make a free-range omelette with eggs.'],
  ['sesame', 'Top with a sesame-free, tahini dressing.'],
]

const SAFE: [allergy: string, step: string, list?: string[]][] = [
  ['milk', 'Pour in the milk.', ['oat milk']],
  ['milk', 'Grease with the butter.', ['vegan block butter']],
  ['gluten', 'Cook the pasta.', ['gluten-free fusilli']],
  ['gluten', 'Fold in the flour.', ['rice flour']],
  ['eggs', 'Beat in the mayonnaise.', ['vegan mayonnaise']],
  ['milk', 'Do not add milk or cream.'],
  ['milk', 'This dish is dairy-free, so no cheese.'],
  ['milk', 'It is egg- and dairy-free.'],
  ['milk', 'It is gluten, dairy and nut free.'],
  ['milk', 'Coconut yogurt replaces cream.'],
  ['peanuts', 'Scatter over the pine nuts, feta and mint.'],
  ['peanuts', 'It is made without peanuts, nuts or seeds.'],
  ['peanuts', 'It contains no peanuts or tree nuts.'],
  ['peanuts', 'It is free from gluten, milk and peanuts.'],
  ['peanuts', 'Use any oil except peanut oil.'],
  ['tree-nuts', 'Use seeds in place of almonds or walnuts.'],
  ['gluten', 'Thicken with cornflour, not wheat flour.'],
  ['fish', 'Skip the fish sauce.'],
]

Deno.test('a step that puts an allergen in is unsafe, however it is said', () =>
  equal(
    UNSAFE.filter(([allergy, step, list = ['rice']]) => !isUnsafe(allergy, step, list)),
    [],
  ),
)

Deno.test('a step that leaves it out, or means what the list says, is not', () =>
  equal(
    SAFE.filter(([allergy, step, list = ['rice']]) => isUnsafe(allergy, step, list)),
    [],
  ),
)

Deno.test('an allergen is found in the unit, the cuisine and the labels too', () => {
  const wishes = readWishes({ allergies: ['peanuts'], diet: [] })
  for (const more of [
    { ingredients: [{ quantity: 1, unit: 'tbsp peanut', name: 'paste' }] },
    { cuisine: 'Satay' },
    { diet: ['with peanuts'] },
  ]) {
    equal(checkFoodSafety(wishes, { ...RECIPE, ...more }).length, 1)
  }
})

/** How cooks speak of what is listed. */
const USED: [steps: string, list: string[]][] = [
  [
    'Knead to a dough, let it rise with the yeast and sugar, and bake the bread.',
    ['bread flour', 'caster sugar', 'dried yeast'],
  ],
  ['Season and fry the fish.', ['cod fillets']],
  ['Layer the pasta sheets with the ragu.', ['lasagne sheets', 'ragu']],
  ['Blend the fruit with the yoghurt.', ['mango', 'plain yogurt']],
  ['Brown the meat. Add the veg and stock.', ['beef shin', 'carrots', 'celery sticks', 'beef stock']],
  ['Toast the nuts. Toss the leaves with the dressing.', ['walnuts', 'rocket', 'olive oil', 'lemon juice', 'honey']],
  ['Sprinkle with cheese.', ['Gruyère']],
  ['Fold the yolks into the egg whites.', ['eggs']],
  ['Coat the tofu with cornflour.', ['firm tofu', 'cornstarch']],
  ['Cook the quinoa in the broth.', ['quinoa', 'vegetable stock']],
  ['Roast the squash.', ['butternut squash']],
  ['Simmer the pulses.', ['red lentils']],
  ['Fry the scallions and the zucchini.', ['spring onions', 'courgettes']],
  ['Stir in the greens.', ['spring greens']],
  ['Combine everything in a bowl.', ['oats', 'chia seeds', 'milk']],
  ['Die Zwiebeln und Tomaten anbraten.', ['1 Zwiebel', 'Kirschtomaten']],
  ['Mélanger tous les ingrédients.', ['farine', 'lait', 'œufs']],
  ['鶏肉を焼く。', ['鶏もも肉']],
]

Deno.test('steps may name what is listed by shorter, other and common words', () =>
  equal(
    USED.filter(([step, list]) => checkStepIngredients({ ingredients: lines(list), steps: [step] }).length > 0),
    [],
  ),
)
