/** The life of one generation: idle -> reserving -> writing -> done | failed | cancelled. */
import type { ErrorCode } from '@contract/errors'
import type { RecipeFault } from '@contract/faults'
import type { GenerateRecipeRequest, PartialRecipe, RecipeEvent } from '@contract/recipe'

export type SavedRecipe = RecipeEvent['recipe']

/** `network`: no answer came, so nobody here knows what the server did. */
export interface GenerationError {
  code: ErrorCode | 'network'
  /** For the console. */
  message: string
  /** What was wrong with the recipe, where that was the reason. */
  faults: readonly RecipeFault[]
  /** Whether nothing is held any more, as far as it can be known here; see `isSurelyReleased`. */
  isReleased: boolean
}

export interface Running {
  request: GenerateRecipeRequest
  partial: PartialRecipe
  /** From 0 to 1; never goes back within one run. */
  progress: number
}

export type Generation =
  | { status: 'idle' }
  /** Sent; the tokens are not held yet. `attempt` counts the re-joins after a lost connection. */
  | (Running & { status: 'reserving'; attempt: number })
  /** The tokens are held and the model writes. */
  | (Running & { status: 'writing' })
  /** Stop was pressed; what the server made of it is being asked. */
  | (Running & { status: 'stopping' })
  | { status: 'done'; request: GenerateRecipeRequest; recipe: SavedRecipe; cost: number }
  | { status: 'failed'; request: GenerateRecipeRequest; error: GenerationError }
  /** `isCharged` false: the server released the hold; undefined: it could not be asked. */
  | { status: 'cancelled'; request: GenerateRecipeRequest; isCharged: false | undefined }

export const IDLE: Generation = { status: 'idle' }

/** @returns whether tokens may still move for this generation. */
export function isRunning(generation: Generation): generation is Extract<Generation, Running> {
  return generation.status === 'reserving' || generation.status === 'writing' || generation.status === 'stopping'
}
