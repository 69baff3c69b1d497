/** The way into the reducer, for what runs a generation and what stops it. */
import type { Generation } from '../model/generation'
import { reduceGeneration, type GenerationAction } from '../model/reduce-generation'
import { currentGeneration, useGenerationStore } from './generation-store'
import type { PendingRequest } from './pending-request'

export const dispatch = (action: GenerationAction) =>
  useGenerationStore.setState(({ generation }) => ({ generation: reduceGeneration(generation, action) }))

/** @returns whether this very request is the one on the page, and as far as that. */
export function hasStatus({ request }: PendingRequest, status: Exclude<Generation['status'], 'idle'>): boolean {
  const generation = currentGeneration()
  return generation.status === status && generation.request.requestId === request.requestId
}
