/** Has the model write one recipe, shows what may be shown, and lets it mend its faults once. */
import type { KnownFault } from '../_shared/contract/faults.ts'
import type { WrittenRecipe } from '../_shared/contract/recipe.ts'
import type { Logger } from '../_shared/log.ts'
import { WriterError, type RecipeWriter } from '../_shared/recipe-writer.ts'
import type { Progress } from './answer.ts'
import { checkRecipe } from './checks/check-recipe.ts'
import { describeRecipe } from './checks/describe-recipe.ts'
import { worstOf, type Problem } from './checks/problem.ts'
import { readWishes } from './checks/wishes.ts'
import type { Order } from './order.ts'
import { createPartialReporter } from './partial-reporter.ts'
import { buildMessages } from './prompt.ts'
import { parseRecipe } from './recipe-text.ts'

const MAX_ATTEMPTS = 2

/** Far above any recipe that fits the contract; a model that goes on for ever is cut off. */
const MAX_TEXT_LENGTH = 48 * 1024

/** The model wrote, but nothing that may be sold. */
export class UnusableRecipeError extends Error {
  /** For the person who waited for it. */
  readonly reason: string
  /** The same for their program. */
  readonly faults: readonly KnownFault[]

  constructor(problems: Problem[]) {
    super(`The recipe was refused: ${faultsOf(problems).join(' ')}`)
    this.name = 'UnusableRecipeError'
    const worst = worstOf(problems)
    this.reason = worst.map(({ message }) => message).join(' ')
    this.faults = worst.map(({ cause }) => cause)
  }
}

/**
 * @returns a recipe that keeps the contract and the order.
 * @throws {WriterError | UnusableRecipeError} or the signal's reason
 */
export async function writeRecipe(
  deps: { writer: RecipeWriter; log: Logger },
  order: Order,
  signal: AbortSignal,
  onPartial: Progress['onPartial'],
): Promise<WrittenRecipe> {
  const wishes = readWishes(order)
  const report = createPartialReporter(order, wishes, onPartial)
  let problems: Problem[] = []
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    let text = ''
    for await (const piece of deps.writer.write(buildMessages(order, faultsOf(problems)), signal)) {
      text += piece
      if (text.length > MAX_TEXT_LENGTH) throw new WriterError('broken', 'The recipe writer does not come to an end')
      report(text)
    }
    const parsed = parseRecipe(text)
    if ('recipe' in parsed) {
      problems = checkRecipe(order, parsed.recipe, wishes)
      if (problems.length === 0) return describeRecipe(parsed.recipe, wishes)
    } else {
      problems = parsed.problems
    }
    deps.log.warn('recipe_refused', { attempt, problems: faultsOf(problems).join(' '), length: text.length })
  }
  throw new UnusableRecipeError(problems)
}

const faultsOf = (problems: readonly Problem[]) => problems.map(({ fault }) => fault)
