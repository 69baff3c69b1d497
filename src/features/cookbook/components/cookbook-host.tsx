import { useCookbookChunk } from '../state/cookbook-chunk'
import { KeptCookbook } from './kept-cookbook'

/** The dialog while it is open, and otherwise a note on a cookbook that was begun. */
export function CookbookHost({ userId }: { userId: string }) {
  const { chunk } = useCookbookChunk()
  const note = <KeptCookbook userId={userId} />
  return chunk ? <chunk.OpenedCookbook userId={userId}>{note}</chunk.OpenedCookbook> : note
}
