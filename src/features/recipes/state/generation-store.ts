/** The one generation of this tab: what the form shows of it, and what its connection tells. */
import { create } from 'zustand'
import { IDLE, isRunning, type Generation } from '../model/generation'
import { forgetPending, type PendingRequest } from './pending-request'

interface GenerationState {
  generation: Generation
  /** What was sent last, and for whom. */
  pending: PendingRequest | undefined
}

export const useGenerationStore = create<GenerationState>(() => ({ generation: IDLE, pending: undefined }))

export const currentGeneration = () => useGenerationStore.getState().generation

export const isCooking = () => isRunning(currentGeneration())

/** This person's generation; another's, from before a change of account, is never shown. */
export function useGeneration(userId: string | null): Generation {
  return useGenerationStore(({ generation, pending }) => (pending?.userId === userId ? generation : IDLE))
}

/** Back to the form. What still runs must be stopped first. */
export function dismissGeneration(): void {
  if (isRunning(currentGeneration())) return
  forgetPending()
  useGenerationStore.setState({ generation: IDLE })
}

interface Connection {
  /** Makes the server release the tokens, once it has them. */
  abort: () => void
  /** Settled with the server's first word, or when the connection has ended without one. */
  answered: Promise<void>
}

/** What the running request is read by. */
export const connection: { current: Connection | undefined } = { current: undefined }

/** Lets go of everything when the person changes: the server releases what was not committed. */
export function abandonGeneration(): void {
  connection.current?.abort()
  forgetPending()
  useGenerationStore.setState({ generation: IDLE, pending: undefined })
}
