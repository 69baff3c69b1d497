import { recipesTexts } from '@/texts/en/recipes'
import type { Generation, Running } from './generation'

/** What the cook is doing, in words, for the progress line and for screen readers. */
export function describeProgress(generation: Extract<Generation, Running>): string {
  const { partial } = generation
  const { phases, stopping } = recipesTexts().generation
  if (generation.status === 'stopping') return stopping
  if (generation.status === 'reserving') return generation.attempt > 0 ? phases.joining : phases.holding
  if (generation.progress >= 0.98) return phases.saving
  if ((partial.ingredients?.length ?? 0) > 0) return generation.progress > 0.6 ? phases.writing : phases.measuring
  return partial.title ? phases.planning : phases.thinking
}
