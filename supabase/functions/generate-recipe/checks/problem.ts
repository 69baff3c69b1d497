/** What a check found, told to the model that shall mend it, to the person who waits for it, and to their program. */
import type { KnownFault } from '../../_shared/contract/faults.ts'

export interface Problem {
  /** `unsafe`: against an allergy or a diet; not a word of it may be shown. `wrong`: no recipe to pay for. */
  grade: 'unsafe' | 'wrong'
  /** Place and rule, for the prompt of the second attempt: made of our words and numbers, never of the model's. */
  fault: string
  /** A sentence about "the recipe" for the person, who may have named the allergy in words of their own. */
  message: string
  /** The same for programs, which word it in the person's language. */
  cause: KnownFault
}

const MAX_SENTENCES = 2

export function wrong(fault: string, message: string, cause: KnownFault): Problem {
  return { grade: 'wrong', fault, message, cause }
}

/** @returns the worst of them, each thing once, and no more than a person reads. */
export function worstOf(problems: readonly Problem[]): Problem[] {
  const worstFirst = [...problems].sort(
    (one, other) => Number(other.grade === 'unsafe') - Number(one.grade === 'unsafe'),
  )
  const byMessage = new Map(worstFirst.toReversed().map((problem) => [problem.message, problem]))
  return [...byMessage.values()].toReversed().slice(0, MAX_SENTENCES)
}
