/** Which ingredients a step is about, by the words of both. */
import type { Ingredient } from '@contract/recipe'

/** No food of their own. */
const FILLER = new Set(
  'a an and or of the with in to for fresh dried ground large small medium ripe cooked raw plain good quality extra virgin'.split(
    ' ',
  ),
)

/** "Tomatoes" and "tomato", "berries" and "berry" are one word here. */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:o|s|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('ves')) return `${word.slice(0, -3)}f`
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

function toStems(text: string): string[] {
  return text
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '' && !FILLER.has(word))
    .map(stem)
}

/**
 * @returns places in the list. "Milk" is the coconut milk of the list unless there is milk besides; "oil" is any oil.
 */
export function ingredientsOfStep(step: string, ingredients: readonly Pick<Ingredient, 'name'>[]): number[] {
  const said = new Set(toStems(step))
  const names = ingredients.map(({ name }) => toStems(name.split(/[,(]/)[0] ?? name))
  const isWhole = (words: readonly string[]) => words.length > 0 && words.every((word) => said.has(word))
  return names.flatMap((words, index) => {
    if (isWhole(words)) return [index]
    const head = words.at(-1)
    if (head === undefined || !said.has(head)) return []
    const isNamedElsewhere = names.some((other, place) => place !== index && other.at(-1) === head && isWhole(other))
    return isNamedElsewhere ? [] : [index]
  })
}
