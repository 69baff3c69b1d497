/** Cuts a text into the small pieces in which a model speaks. */

const TICK_MS = 20

/**
 * @param durationMs from the first piece to the last.
 * @returns pieces to be sent one every `tickMs`.
 */
export function paceText(text: string, durationMs: number): { pieces: string[]; tickMs: number } {
  // By character, not by code unit: half of a pair would be garbled on its way.
  const characters = [...text]
  const ticks = Math.max(1, Math.floor(durationMs / TICK_MS))
  const size = Math.max(1, Math.ceil(characters.length / ticks))
  const pieces: string[] = []
  for (let start = 0; start < characters.length; start += size)
    pieces.push(characters.slice(start, start + size).join(''))
  return { pieces, tickMs: durationMs === 0 ? 0 : Math.min(durationMs / Math.max(pieces.length, 1), 1000) }
}
