/** The diets and allergens that a recipe is labelled with: what code finds counts, whatever the model claims. */
import { ALLERGENS, DIETS, type AllergenId } from '../../_shared/contract/wishes.ts'
import type { WrittenRecipe } from '../../_shared/contract/recipe.ts'
import { checkFoodSafety, foodsOf, toLabel } from './food-safety.ts'
import { findFoods } from './find-foods.ts'
import { checkLowCarb } from './low-carb.ts'
import { dietNamed, readWishes, type Wishes } from './wishes.ts'

const MAX_DIETS = 10

/** @returns the recipe with the allergens that it or its model names, and without the diets that it does not keep. */
export function describeRecipe(recipe: WrittenRecipe, wishes: Wishes): WrittenRecipe {
  const claims = recipe.diet.map((text) => ({ text, diet: dietNamed(text) }))
  const known = DIETS.map(({ id }) => id).filter(
    (id) => wishes.diets.includes(id) || (claims.some(({ diet }) => diet === id) && keepsDiet(recipe, id)),
  )
  const others = claims.filter(({ diet }) => diet === undefined).map(({ text }) => text)
  return { ...recipe, diet: [...known, ...others].slice(0, MAX_DIETS), allergens: allergensOf(recipe) }
}

function keepsDiet(recipe: WrittenRecipe, diet: string): boolean {
  const wishes = readWishes({ allergies: [], diet: [diet] })
  return checkFoodSafety(wishes, recipe).length === 0 && checkLowCarb(wishes, recipe).length === 0
}

/** In the law's order, in small letters. */
function allergensOf({ ingredients, allergens }: WrittenRecipe): string[] {
  const found = [
    ...ingredients.flatMap((line) => foodsOf(NO_WISHES, line)),
    ...allergens.flatMap((label) => findFoods(toLabel(label), 'line')),
  ]
  const isIn = (id: AllergenId) =>
    found.some(
      ({ isDenied, absent, term }) =>
        !isDenied &&
        term.sources.some(
          ({ substance }) => substance === id && !absent.some((one) => one.substance === id && one.member === 'any'),
        ),
    )
  return ALLERGENS.filter(({ id }) => isIn(id)).map(({ label }) => label.toLowerCase())
}

const NO_WISHES = readWishes({ allergies: [], diet: [] })
