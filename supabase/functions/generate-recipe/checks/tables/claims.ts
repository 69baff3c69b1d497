/** What a word in front of a food, or in brackets behind it, says is not in it. */

const ANIMAL = 'meat pork by-products rennet fish crustaceans molluscs'

export const CLAIMS: [names: string, absent: string][] = [
  [
    'vegan, veganer, vegane, veganes, vegana, vegano, plant based, mock, pflanzlich, pflanzliche, pflanzlicher, pflanzliches',
    `${ANIMAL} milk eggs honey`,
  ],
  [
    'vegetarian, veggie, meatless, meat free, vegetarisch, vegetarische, vegetarien, vegetariano, vegetarischer, vegetarisches, fleischlos, fleischlose, fleischloser, fleischloses, fleischfrei',
    ANIMAL,
  ],
  ['non dairy, dairyless, milchfrei, nicht milch', 'milk'],
  ['eggless, eifrei', 'eggs'],
  ['nutless', 'tree-nuts peanuts'],
  ['glutenfrei', 'gluten'],
  ['laktosefrei, lactosefrei', 'milk/lactose'],
  ['non alcoholic, alkoholfrei, alcoholfree', 'alcohol'],
  ['halal', 'pork by-products alcohol'],
  ['kosher', 'pork by-products unkosher'],
  ['unsulphured, unsulfured, ungeschwefelt, ungeschwefelte, ungeschwefelter, ungeschwefeltes', 'sulphites'],
  ['porkless', 'pork'],
]
