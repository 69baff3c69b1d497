/** The mark of an address that a person has just typed a search into, kept in the history entry's state. */
export const TYPED = { typed: true }

export function isTyped(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'typed' in state && state.typed === true
}
