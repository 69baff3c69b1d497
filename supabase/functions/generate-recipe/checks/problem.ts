/** What a check found, told to the model that shall mend it and to the person who waits for it. */

export interface Problem {
  /** `unsafe`: against an allergy or a diet; not a word of it may be shown. `wrong`: no recipe to pay for. */
  grade: 'unsafe' | 'wrong'
  /** Place and rule, for the prompt of the second attempt: made of our words and numbers, never of the model's. */
  fault: string
  /** A sentence about "the recipe" for the person, who may have named the allergy in words of their own. */
  message: string
}

const MAX_SENTENCES = 2

export function wrong(fault: string, message: string): Problem {
  return { grade: 'wrong', fault, message }
}

/** @returns the worst of them in a sentence or two, each thing once. */
export function explain(problems: readonly Problem[]): string {
  const worstFirst = [...problems].sort(
    (one, other) => Number(other.grade === 'unsafe') - Number(one.grade === 'unsafe'),
  )
  return [...new Set(worstFirst.map(({ message }) => message))].slice(0, MAX_SENTENCES).join(' ')
}
