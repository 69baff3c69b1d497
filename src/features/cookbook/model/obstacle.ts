import type { CookbookOrder } from '../state/kept-order'

/** What a browser sets within seconds. */
export const MAX_RECIPES = 200

/** Why a cookbook cannot be made now. */
export type Obstacle =
  | { kind: 'offline' }
  | { kind: 'untitled' }
  | { kind: 'too-many' }
  | { kind: 'short'; missing: number }
  | { kind: 'indebted'; debt: number }

interface Circumstances {
  order: Pick<CookbookOrder, 'title' | 'recipeIds' | 'status'>
  /** In tokens; undefined while not known, when the server decides. */
  cost: number | undefined
  balance: number | undefined
  debt: number
  isOffline: boolean
}

export function obstacleOf({ order, cost, balance, debt, isOffline }: Circumstances): Obstacle | undefined {
  if (isOffline) return { kind: 'offline' }
  if (order.recipeIds.length > MAX_RECIPES) return { kind: 'too-many' }
  if (order.title.trim() === '') return { kind: 'untitled' }
  // What is paid, or may be, is asked for again whatever the balance says.
  if (order.status !== 'chosen') return undefined
  if (debt > 0) return { kind: 'indebted', debt }
  if (cost !== undefined && balance !== undefined && balance < cost) return { kind: 'short', missing: cost - balance }
  return undefined
}
