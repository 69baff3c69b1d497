/** Every food the cook knows, by name. */
import { DAIRY } from './dairy.ts'
import { toFood, type Food } from './food.ts'
import { FRUIT_AND_NUTS } from './fruit-and-nuts.ts'
import { GRAINS } from './grains.ts'
import { PANTRY } from './pantry.ts'
import { PROTEINS } from './proteins.ts'
import { SEASONINGS } from './seasonings.ts'
import { VEGETABLES } from './vegetables.ts'

export const FOODS: readonly Food[] = [
  ...VEGETABLES,
  ...PROTEINS,
  ...DAIRY,
  ...GRAINS,
  ...FRUIT_AND_NUTS,
  ...PANTRY,
  ...SEASONINGS,
].map(toFood)

const byName = new Map(FOODS.map((food) => [food.name, food]))

/** @throws when a dish names a food that the table lacks, which is a slip in this folder. */
export function foodNamed(name: string): Food {
  const food = byName.get(name)
  if (!food) throw new Error(`The food table has no "${name}"`)
  return food
}
