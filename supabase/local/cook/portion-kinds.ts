/** What some foods are to a dish, beyond their kind. */
import type { Portion } from './amounts.ts'
import type { Kind } from './foods/food.ts'

/** What is browned, in the order in which it goes into the pan. */
export const PROTEIN: Kind[] = ['meat', 'poultry', 'mince', 'cured', 'tofu', 'fish', 'shellfish']

const SEASONING = new Set(['salt', 'black pepper'])
const SWEETENERS = new Set(['honey', 'maple syrup', 'sugar', 'jam'])
const DRINK = /juice|coffee|espresso|tea\b|matcha|water|lemonade|cola/

export const isSeasoning = ({ food }: Portion) => SEASONING.has(food.name)
export const isSweetener = ({ food }: Portion) => SWEETENERS.has(food.name)
export const isCitrus = ({ food }: Portion) => /lemon|lime/.test(food.name)
export const isFryingCheese = ({ food }: Portion) => food.kind === 'cheese' && food.minutes > 0
export const isDrink = ({ food }: Portion) => food.kind === 'milk' || (food.kind === 'liquid' && DRINK.test(food.name))
