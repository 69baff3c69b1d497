/** When somebody is told that their tokens run low, and for how long they wish not to hear of it. */

/** `low`: one more recipe. `empty`: none. */
export type TokenLevel = 'enough' | 'low' | 'empty'

/** @param recipeCost in tokens, at least 1 */
export function tokenLevel(balance: number, recipeCost: number): TokenLevel {
  const recipes = Math.floor(balance / recipeCost)
  if (recipes < 1) return 'empty'
  return recipes === 1 ? 'low' : 'enough'
}

const STORAGE_KEY = 'healthy-meals:dismissed-low-tokens'

const keyOf = (userId: string, level: TokenLevel) => `${userId}/${level}`

/** Dismissed stays dismissed, in every tab and after a reload, until the level is another one. */
export function isDismissed(userId: string, level: TokenLevel): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) === keyOf(userId, level)
  } catch {
    return false
  }
}

export function dismiss(userId: string, level: TokenLevel): void {
  try {
    localStorage.setItem(STORAGE_KEY, keyOf(userId, level))
  } catch {
    // Without storage it is dismissed as long as the page lives.
  }
}

/** There are enough again: the next time that they run low is another one. */
export function forgetDismissal(): void {
  try {
    localStorage.removeItem(STORAGE_KEY)
  } catch {
    // See above.
  }
}
