/** Whether the steps use all that is listed, and nothing else. Tolerant, since a cook does not repeat whole names. */
import type { Ingredient, WrittenRecipe } from '../../_shared/contract/recipe.ts'
import { EXCEPTIONS } from './tables/exceptions.ts'
import { FOOD_GROUPS, NO_FOODS } from './tables/kitchen-foods.ts'
import { wrong, type Problem } from './problem.ts'
import { isSame, tellingWords } from './same-food.ts'
import { toTokens, toWords, wordSet } from './words.ts'

/** In every kitchen, and listed or not as one likes. */
const STAPLES =
  /^(?:[\p{L}\s,-]*\b)?(?:salt|pepper|water|oil|ice|cooking spray|seasoning|salz|pfeffer|wasser|ol|öl|sel|poivre|eau|huile|sal|pimienta|agua|aceite|sale|pepe|acqua|olio)\b/iu
const PEPPERS =
  /\b(?:bell|red|green|yellow|orange|sweet|chill?i|pointed|romano|cayenne|jalape)\w* peppers?\b|peppers\b/i

/** Everything that is left goes in at once. */
const ALL_AT_ONCE =
  /\b(?:all|other|remaining|rest of|dry|wet|following|these)\b[\p{L}\s-]{0,24}\bingredients\b|\b\p{L}+ ingredients\b|\b(?:add|combine|blend|put|place|whisk|throw|tip|mix) everything\b|\b(?:alle|übrigen|restlichen|restliche)\s+(?:\p{L}+\s+)?zutaten\b|\b(?:tous les|autres|reste des)\s+(?:\p{L}+\s+)?ingr[ée]dients\b|\b(?:todos los|resto de los|demás)\s+ingredientes\b|\btutti gli ingredienti\b/iu

interface Group {
  together: Set<string>
  foods: string[][]
}

const GROUPS: Group[] = FOOD_GROUPS.map(({ together, foods }) => ({
  together: new Set(together.split(',').flatMap(toWords)),
  foods: foods.split(',').map(toWords),
}))
const NAMES: { words: string[]; group: Group | undefined }[] = [
  ...GROUPS.flatMap((group) => group.foods.map((words) => ({ words, group }))),
  ...[NO_FOODS, ...EXCEPTIONS.map(([names]) => names)]
    .flatMap((names) => names.split(','))
    .map((name) => ({ words: toWords(name), group: undefined })),
]
const BY_FIRST_WORD = new Map<string, typeof NAMES>()
for (const name of NAMES) {
  const [first = ''] = name.words
  BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), name])
}

/** Any word for several foods, which may stand for one that no table holds. */
const ANY_TOGETHER = new Set(GROUPS.flatMap(({ together }) => [...together]))

export function checkStepIngredients({ ingredients, steps }: Pick<WrittenRecipe, 'ingredients' | 'steps'>): Problem[] {
  const text = steps.join('\n')
  const unused = unusedLines(ingredients, text)
  const unlisted = steps.flatMap((step, index) => (unlistedFoods(step, ingredients) ? [`steps.${index}`] : []))
  return [
    ...(unused.length === 0
      ? []
      : [
          wrong(
            `${unused.map((index) => `ingredients.${index}`).join(', ')}: must be used in the steps by name, or left out.`,
            'The recipe listed an ingredient that its steps did not use.',
            { rule: 'unused-ingredient' },
          ),
        ]),
    ...(unlisted.length === 0
      ? []
      : [
          wrong(
            `${unlisted.join(', ')}: must use only what ingredients lists; list it with its quantity, or leave it out.`,
            'The steps of the recipe used an ingredient that it did not list.',
            { rule: 'unlisted-ingredient' },
          ),
        ]),
  ]
}

/** @returns places in the list */
function unusedLines(ingredients: readonly Ingredient[], text: string): number[] {
  if (ALL_AT_ONCE.test(text)) return []
  const said = [...new Set(toWords(text))]
  return ingredients.flatMap((line, index) => (isUsed(line, said) ? [] : [index]))
}

function isUsed({ name, note = '' }: Ingredient, said: readonly string[]): boolean {
  if (
    isStaple(name) ||
    /\b(?:optional|garnish|to serve|for serving|zum servieren|facultatif|opcional)\b/i.test(`${name} ${note}`)
  )
    return true
  const words = tellingWords(name)
  if (words.length === 0) return true
  if (words.some((word) => said.some((one) => isSame(word, one) || isCompound(word, one)))) return true
  const groups = groupsOf(words)
  return groups.length > 0
    ? groups.some(({ together }) => said.some((one) => together.has(one)))
    : said.some((one) => ANY_TOGETHER.has(one))
}

function isStaple(name: string): boolean {
  return STAPLES.test(name) && !PEPPERS.test(name)
}

/** "Kirschtomaten" are "Tomaten", and 鶏もも肉 is 鶏肉. */
function isCompound(one: string, other: string): boolean {
  if (!/[a-z]/.test(one)) return other.includes(one) || [...one].some((sign) => other.includes(sign))
  return (other.length >= 5 && one.endsWith(other)) || (one.length >= 5 && other.endsWith(one))
}

function groupsOf(words: readonly string[]): Group[] {
  return GROUPS.filter(({ foods }) => foods.some((food) => isWithin(food, words)))
}

function isWithin(food: readonly string[], words: readonly string[]): boolean {
  return food.every((word) => words.includes(word))
}

/** "The size of a walnut", "like honey"; and what is only proposed. */
const COMPARED = wordSet('like size consistency texture resemble resembling thick colour color shape')
const NOT_ASKED =
  /\b(?:if you (?:like|want|have|wish|prefer)|if (?:liked|desired|using|available|wished)|optional\w*|such as|for example|e\.g|instead|alternativ\w+|or serve|would also|also (?:good|nice|tasty)|wunsch|option\w*)\b/i

/** Whether a step asks for a food that is nowhere on the list. */
function unlistedFoods(step: string, ingredients: readonly Ingredient[]): boolean {
  const listed = ingredients.map(({ name, note = '' }) => toWords(`${name} ${note}`))
  return step.split(/(?<=[.!?;])\s/).some((sentence) => !NOT_ASKED.test(sentence) && hasUnlisted(sentence, listed))
}

function hasUnlisted(sentence: string, listed: readonly string[][]): boolean {
  const tokens = toTokens(sentence)
  const words = tokens.map(({ word }) => word)
  for (let start = 0; start < words.length; start++) {
    const here = (BY_FIRST_WORD.get(words[start] ?? '') ?? []).filter(({ words: food }) =>
      food.every((word, offset) => words[start + offset] === word),
    )
    const longest = here.toSorted((one, other) => other.words.length - one.words.length)[0]
    if (!longest) continue
    const before = words.slice(Math.max(0, start - 4), start)
    const isCompared =
      before.some((word) => COMPARED.has(word)) || /^sized?$/.test(words[start + longest.words.length] ?? '')
    const isDenied =
      before.slice(-2).some((word) => /^(?:no|without|not|free)$/.test(word)) ||
      words[start + longest.words.length] === 'free'
    if (longest.group && !isCompared && !isDenied && !isListed(longest.words, longest.group, listed)) return true
    start += longest.words.length - 1
  }
  return false
}

/** By a word of its name, or because the list holds its group under the common word ("mixed vegetables"). */
function isListed(food: readonly string[], group: Group, listed: readonly string[][]): boolean {
  return listed.some(
    (line) =>
      food.some((word) => line.some((one) => isSame(word, one) || isCompound(word, one))) ||
      line.some((word) => group.together.has(word)) ||
      (food.some((word) => group.together.has(word)) && group.foods.some((one) => isWithin(one, line))),
  )
}
