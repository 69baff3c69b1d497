/** Whether two names may mean the same food. Generous: it decides whether something was heeded, never whether it is safe. */
import { SAME_FOOD } from './tables/families.ts'
import { toWords, wordSet } from './words.ts'

/** Words that two names may share without sharing food. */
const FILLERS = wordSet(
  `and or of with the for from fresh freshly large small medium cup tbsp tsp tablespoon teaspoon gram kg ml piece slice sliced
  can tin tinned canned chopped diced minced crushed ground grated dried frozen cooked raw ripe whole boneless skinless lean
  extra virgin organic low sodium fat free light dark plain natural optional taste serve garnish red green white black
  yellow brown golden hot cold warm sweet baby mini thick thin fine finely roughly half und mit von frisch et de du da la le
  les des al con di in en el los las del`,
)

const GROUP_OF = new Map<string, number>(
  SAME_FOOD.flatMap((group, index) =>
    group.split(',').flatMap((name) => toWords(name).map((word) => [word, index] as const)),
  ),
)

/** The words of a name that tell which food it is; all of them if none does. */
export function tellingWords(name: string): string[] {
  const words = toWords(name)
  const telling = words.filter((word) => !FILLERS.has(word))
  return telling.length > 0 ? telling : words
}

export function shareWord(one: string, other: string): boolean {
  const others = tellingWords(other)
  return tellingWords(one).some((word) => others.some((wanted) => isSame(word, wanted)))
}

/** "Tomaten" are "Tomate", and "scallion" is "green onion". */
export function isSame(one: string, other: string): boolean {
  if (one === other || isBeginning(one, other) || isBeginning(other, one)) return true
  const group = GROUP_OF.get(one)
  return group !== undefined && group === GROUP_OF.get(other)
}

/** Long enough that a shared beginning is no accident; other scripts say more with fewer signs. */
function isBeginning(long: string, short: string): boolean {
  return long.startsWith(short) && short.length >= (/[a-z]/.test(short) ? 4 : 2)
}
