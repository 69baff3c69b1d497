import { orderTexts } from '@/texts/en/recipes/order'

/** What a field of chips may hold. */
export interface ItemLimits {
  maxItems: number
  /** Characters of one item. */
  maxLength: number
  /** What the items are: a message about them names it. */
  kind: 'ingredients' | 'allergies'
}

export interface AddedItems {
  items: string[]
  /** What could not be taken and so stays in the field, as it was typed. */
  rest: string
  /** Why something stayed, in words for the person. */
  problem: string | undefined
}

/** Marks at the start of a line that come along when somebody pastes a shopping list. */
const LIST_MARK = /^(?:[-–—*•‣▪◦]\s*|\[[ xX]?\]\s*|\d{1,2}[.)]\s+)+/u

/** Splits what was typed or pasted at commas, semicolons and line ends. */
export function splitItems(text: string): string[] {
  return text
    .split(/[,;\n\r\t、，]+/u)
    .map((item) => item.trim().replace(LIST_MARK, '').replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
}

const sameItem = (item: string) => item.toLocaleLowerCase()

/**
 * Adds what was typed to the list. Items that are there already, in whatever case, are passed over. What is too long
 * or too many is never dropped silently: it is handed back with the reason.
 */
export function addItems(current: readonly string[], text: string, limits: ItemLimits): AddedItems {
  const items = [...current]
  const known = new Set(items.map(sameItem))
  const tooLong: string[] = []
  const tooMany: string[] = []
  for (const item of splitItems(text)) {
    if (known.has(sameItem(item))) continue
    if (item.length > limits.maxLength) tooLong.push(item)
    else if (items.length >= limits.maxItems) tooMany.push(item)
    else {
      items.push(item)
      known.add(sameItem(item))
    }
  }
  const { itemTooLong, tooManyAllergies, tooManyIngredients } = orderTexts().form.problems
  const describeTooMany = limits.kind === 'ingredients' ? tooManyIngredients : tooManyAllergies
  const problems = [
    tooMany.length > 0 && describeTooMany(limits.maxItems, tooMany.length),
    tooLong.length > 0 && itemTooLong(limits.maxLength),
  ].filter((problem) => problem !== false)
  return {
    items,
    rest: [...tooLong, ...tooMany].join(', '),
    problem: problems.length > 0 ? problems.join(' ') : undefined,
  }
}
