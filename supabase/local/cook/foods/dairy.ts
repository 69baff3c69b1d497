import type { FoodRow } from './food.ts'

const milk = { origin: 'dairy' as const, allergens: ['milk' as const] }

// A table reads by its columns.
// prettier-ignore
export const DAIRY: FoodRow[] = [
  ['milk', '', 'milk', 120, 'ml', 1, 3.4, 4.8, 1.8, '', 0, { ...milk, aliases: ['whole milk', 'skimmed milk', 'semi-skimmed milk', 'goat milk', 'buttermilk', 'kefir', 'milk powder', 'condensed milk', 'evaporated milk'] }],
  ['oat drink', '', 'milk', 120, 'ml', 1, 1, 6.7, 1.5, '', 0, { allergens: ['gluten'], aliases: ['oat milk'] }],
  ['soya drink', '', 'milk', 120, 'ml', 1, 3.3, 2.5, 1.8, '', 0, { allergens: ['soya'], aliases: ['soy milk', 'soya milk', 'soy drink'] }],
  ['almond drink', '', 'milk', 120, 'ml', 1, 0.5, 2.4, 1.1, '', 0, { allergens: ['nuts'], aliases: ['almond milk', 'cashew milk', 'hazelnut milk'] }],
  ['nut milk', '', 'milk', 120, 'ml', 1, 0.5, 2.4, 1.1, '', 0, { allergens: ['nuts', 'peanuts'] }],
  ['rice drink', '', 'milk', 120, 'ml', 1, 0.3, 9.5, 1, '', 0, { aliases: ['rice milk', 'plant milk', 'coconut drink', 'hemp milk', 'pea milk'] }],
  ['cream', '', 'cream', 40, 'ml', 1, 2.5, 3.5, 30, '', 0, { ...milk, aliases: ['double cream', 'single cream', 'heavy cream', 'whipping cream', 'cooking cream', 'half and half'] }],
  ['custard', '', 'cream', 60, 'ml', 1, 3.5, 15, 4, '', 0, { origin: 'dairy', allergens: ['eggs', 'milk'], aliases: ['vanilla custard'] }],
  ['crème fraîche', '', 'cream', 35, 'g', 1, 2.5, 3, 30, '', 0, { ...milk, aliases: ['creme fraiche', 'soured cream', 'sour cream', 'schmand'] }],
  ['yogurt', '', 'cream', 80, 'g', 1, 4.5, 5.5, 3, '', 0, { ...milk, aliases: ['yoghurt', 'natural yogurt', 'natural yoghurt', 'plain yogurt', 'skyr', 'quark', 'fromage frais', 'lassi'] }],
  ['Greek yogurt', '', 'cream', 80, 'g', 1, 8, 4.5, 6, '', 0, { ...milk, aliases: ['greek yoghurt', 'greek style yogurt'] }],
  ['coconut yogurt', '', 'cream', 80, 'g', 1, 1, 6, 9, '', 0, { aliases: ['coconut yoghurt', 'dairy-free yogurt', 'vegan yogurt', 'plant yogurt'] }],
  ['soya yogurt', '', 'cream', 80, 'g', 1, 4, 3, 2, '', 0, { allergens: ['soya'], aliases: ['soy yogurt', 'soya yoghurt', 'soy yoghurt'] }],
  ['oat cream', '', 'cream', 40, 'ml', 1, 1, 7, 13, '', 0, { allergens: ['gluten'] }],
  ['coconut cream', '', 'cream', 40, 'ml', 1, 2, 4, 21, '', 0],
  ['butter', '', 'fat', 0.75, 'tbsp', 14, 0.7, 0.6, 82, '', 0, { ...milk, aliases: ['salted butter', 'unsalted butter', 'ghee', 'clarified butter'] }],
  ['cheese', '', 'cheese', 35, 'g', 1, 25, 1, 33, 'grate', 0, { ...milk, aliases: ['cheddar', 'cheddar cheese', 'gruyere', 'gouda', 'emmental', 'edam', 'grated cheese', 'raclette', 'swiss cheese', 'monterey jack', 'red leicester', 'cheese slice'] }],
  ['Parmesan', '', 'cheese', 20, 'g', 1, 36, 3, 28, 'finely grate', 0, { origin: 'rennet', allergens: ['milk'], aliases: ['parmesan cheese', 'parmigiano', 'parmigiano reggiano', 'pecorino', 'grana padano', 'gorgonzola'] }],
  ['vegetarian hard cheese', '', 'cheese', 20, 'g', 1, 33, 1, 30, 'finely grate', 0, { ...milk, short: 'cheese' }],
  ['mozzarella', '', 'cheese', 60, 'g', 1, 19, 2, 19, 'tear', 0, { ...milk, aliases: ['mozzarella cheese', 'burrata', 'buffalo mozzarella'] }],
  ['feta', '', 'cheese', 45, 'g', 1, 15, 2, 22, 'crumble', 0, { ...milk, aliases: ['feta cheese', 'salad cheese', 'queso fresco'] }],
  ['halloumi', '', 'cheese', 70, 'g', 1, 22, 2, 26, 'slice', 5, { ...milk, isGoodRaw: true, aliases: ['halloumi cheese', 'grilling cheese'] }],
  ['paneer', '', 'cheese', 80, 'g', 1, 18, 3, 22, 'cube', 5, { ...milk, isGoodRaw: true, aliases: ['paneer cheese', 'indian cheese'] }],
  ['goat’s cheese', '', 'cheese', 40, 'g', 1, 18, 1, 24, 'crumble', 0, { ...milk, aliases: ['goat cheese', 'goats cheese', 'goat s cheese', 'chevre'] }],
  ['blue cheese', '', 'cheese', 30, 'g', 1, 21, 2, 29, 'crumble', 0, { ...milk, aliases: ['stilton', 'roquefort', 'brie', 'camembert'] }],
  ['ricotta', '', 'cheese', 60, 'g', 1, 11, 3, 11, '', 0, { ...milk, aliases: ['ricotta cheese', 'mascarpone'] }],
  ['cream cheese', '', 'cheese', 40, 'g', 1, 6, 4, 25, '', 0, { ...milk, aliases: ['soft cheese', 'philadelphia'] }],
  ['cottage cheese', '', 'cheese', 80, 'g', 1, 11, 3.4, 4.3, '', 0, milk],
  ['dairy-free cheese', '', 'cheese', 35, 'g', 1, 2, 20, 22, 'grate', 0, { aliases: ['vegan cheese', 'plant-based cheese', 'vegan feta', 'vegan parmesan'] }],
  ['dairy-free butter', '', 'fat', 0.75, 'tbsp', 14, 0, 0, 70, '', 0, { aliases: ['vegan butter', 'plant-based butter', 'dairy-free spread', 'margarine'] }],
  ['whey powder', '', 'baking', 20, 'g', 1, 75, 8, 6, '', 0, { ...milk, aliases: ['whey', 'whey protein', 'protein powder', 'casein'] }],
]
