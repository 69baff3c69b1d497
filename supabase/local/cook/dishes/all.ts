/** Everything on the menu. */
import { grainBowl, salad } from './bowls.ts'
import type { Dish } from './dish.ts'
import { bakedFish, traybake } from './ovens.ts'
import { frittata, stirFry, toast, wraps } from './pans.ts'
import { curry, soup, stew } from './pots.ts'
import { pasta, pilaf, risotto } from './starches.ts'
import { crumble, fruitBowl, pancakes, porridge, smoothie } from './sweets.ts'

export const DISHES: readonly Dish[] = [
  traybake,
  bakedFish,
  stirFry,
  wraps,
  toast,
  frittata,
  soup,
  stew,
  curry,
  pasta,
  risotto,
  pilaf,
  grainBowl,
  salad,
  porridge,
  pancakes,
  smoothie,
  fruitBowl,
  crumble,
]
