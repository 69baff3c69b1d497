/** Allergies and diets: nothing that they forbid may stand anywhere in a recipe. */
import type { GenerateRecipeRequest, Ingredient, WrittenRecipe } from '../../_shared/contract/recipe.ts'
import { findFoods } from './find-foods.ts'
import type { Found, Kind } from './found.ts'
import type { Problem } from './problem.ts'
import { wordSet } from './words.ts'
import { breaks, readWishes, type Ban, type Wishes } from './wishes.ts'

type Texts = Omit<WrittenRecipe, 'servings' | 'prepMinutes' | 'cookMinutes' | 'difficulty' | 'nutrition'>

type Line = Pick<Ingredient, 'name' | 'note'> & Partial<Pick<Ingredient, 'unit'>>

export function checkFoodSafety(wishes: Wishes, recipe: Texts): Problem[] {
  const lines = recipe.ingredients.map((line) => foodsOf(wishes, line))
  const listed = lines.flat()
  const inText = (text: string | undefined, kind: Kind) =>
    text === undefined ? [] : findFoods(text, kind, wishes.own).map((found) => ({ found, kind }))
  const places: [place: string, foods: { found: Found; kind: Kind }[]][] = [
    ['title', inText(recipe.title, 'headline')],
    ['summary', inText(recipe.summary, 'headline')],
    ['cuisine', inText(recipe.cuisine, 'headline')],
    ['diet', recipe.diet.flatMap((text) => inText(text, 'headline'))],
    ...lines.map((foods, index): [string, { found: Found; kind: Kind }[]] => [
      `ingredients.${index}`,
      foods.map((found) => ({ found, kind: 'line' })),
    ]),
    ...recipe.steps.map((step, index): [string, { found: Found; kind: Kind }[]] => [
      `steps.${index}`,
      inText(step, 'prose'),
    ]),
    ['tip', inText(recipe.tip, 'prose')],
    ['allergens', recipe.allergens.flatMap((label) => inText(toLabel(label), 'line'))],
  ]
  return [
    ...wishes.bans.flatMap((ban) => {
      const broken = places.flatMap(([place, foods]) => {
        const isBroken = ({ found, kind }: (typeof foods)[number]) =>
          breaks(found, ban) && !isMeantOtherwise(found, kind, ban, listed)
        const first = foods.find(isBroken)
        return first ? [{ place, phrase: first.found.phrase }] : []
      })
      return broken.length === 0 ? [] : [toProblem(ban, broken)]
    }),
    ...checkMeatAndMilk(wishes, listed),
  ]
}

/** Whether a line may be shown before the whole recipe is checked. */
export function isSafeLine(wishes: Wishes, ingredient: Line): boolean {
  return !foodsOf(wishes, ingredient).some((found) => wishes.bans.some((ban) => breaks(found, ban)))
}

/** Whether the order's own allergies leave nothing to cook with. */
export function isAllForbidden({
  ingredients,
  allergies,
}: Pick<GenerateRecipeRequest, 'ingredients' | 'allergies'>): boolean {
  const wishes = readWishes({ allergies, diet: [] })
  return ingredients.length > 0 && ingredients.every((name) => !isSafeLine(wishes, { name }))
}

/** @param lines those that were shown before it */
export function isSafeHeadline(wishes: Wishes, text: string, lines: readonly Ingredient[]): boolean {
  const listed = lines.flatMap((line) => foodsOf(wishes, line))
  return !findFoods(text, 'headline', wishes.own).some((found) =>
    wishes.bans.some((ban) => breaks(found, ban) && !isMeantOtherwise(found, 'headline', ban, listed)),
  )
}

export function foodsOf(wishes: Pick<Wishes, 'own'>, { unit = '', name, note }: Line): Found[] {
  const text = note === undefined ? `${unit} ${name}` : `${unit} ${name}, ${note}`
  return findFoods(text, 'line', wishes.own)
}

/** On a label, as in Annex II, "nuts" are tree nuts. */
export function toLabel(allergen: string): string {
  return /^nuts?$/i.test(allergen.trim()) ? 'tree nuts' : allergen
}

/** What a list of "vegan cheddar" is called in a sentence. */
const SHORT_NAMES = wordSet('pasta noodle bread cheese sausage mince tortilla dough pastry stock mayonnaise mayo')

/** "The milk" is the almond milk of the list, and "mac and cheese" the dish of one who listed vegan cheddar. */
function isMeantOtherwise(found: Found, kind: Kind, ban: Ban, listed: readonly Found[]): boolean {
  if (kind === 'line' || found.term.role === 'own') return false
  return listed.some((other) => {
    if (breaks(other, ban)) return false
    if (other.phrase === found.phrase || other.phrase.endsWith(` ${found.phrase}`)) return true
    const isShort = kind === 'headline' || SHORT_NAMES.has(found.phrase)
    const isOfKind = other.term.sources.some(({ substance }) =>
      found.term.sources.some((source) => source.substance === substance),
    )
    return isShort && isOfKind && (other.absent.length > 0 || other.isDenied)
  })
}

/** Kosher-style kitchens keep them apart; eggs and fish are neither. */
function checkMeatAndMilk({ diets }: Wishes, listed: readonly Found[]): Problem[] {
  const isFrom = (...substances: string[]) => {
    const ban: Ban = {
      kind: 'diet',
      name: '',
      wish: '',
      rule: '',
      sources: substances.map((substance) => ({ substance, member: 'any' })),
      enough: [],
    }
    return listed.some((found) => breaks(found, ban))
  }
  if (!diets.includes('kosher-style') || !isFrom('meat', 'pork') || !isFrom('milk')) return []
  return [
    {
      grade: 'unsafe',
      fault: 'ingredients must not hold both meat and milk, since the diet is kosher-style.',
      message: 'The recipe was not kosher-style: it mixed meat and milk.',
      cause: { rule: 'meat-with-milk' },
    },
  ]
}

function toProblem(ban: Ban, broken: { place: string; phrase: string }[]): Problem {
  const places = broken.map(({ place }) => place)
  // An ingredient says more than a title that only claims.
  const found = (broken.find(({ place }) => place.startsWith('ingredients')) ?? broken[0])?.phrase
  return {
    grade: 'unsafe',
    cause:
      ban.kind === 'allergy'
        ? { rule: 'allergen', allergen: ban.wish, found }
        : { rule: 'diet', diet: ban.wish, found },
    fault: `${places.join(', ')}: must not hold ${ban.rule}, not as an option either.`,
    message:
      ban.kind === 'allergy'
        ? `The recipe contained ${ban.name}, which you are allergic to.`
        : `The recipe did not keep to ${ban.name}.`,
  }
}
