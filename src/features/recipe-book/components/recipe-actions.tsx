import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import Printer from 'lucide-react/icons/printer'
import Share2 from 'lucide-react/icons/share-2'
import Trash2 from 'lucide-react/icons/trash-2'
import { useEffect, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { recipeAsText, VariantButton, type Reading } from '@/features/recipes/public'
import { toast } from '@/lib/toast'
import { readingTexts } from '@/texts/en/recipes/reading'
import type { RecipeDetail } from '../api/recipe-detail'
import { FavoriteButton } from './favorite-button'

interface RecipeActionsProps {
  userId: string
  recipe: RecipeDetail
  /** As it is being read: copied and shared so. */
  reading: Reading
  onDelete: () => void
  /** Before all others: what one comes here for. */
  children?: ReactNode
}

export function RecipeActions({ userId, recipe, reading, onDelete, children }: RecipeActionsProps) {
  const t = readingTexts().recipe.actions
  const text = () => recipeAsText({ ...recipe.content, title: recipe.title }, reading)
  return (
    <div data-print="hidden" className="flex flex-wrap gap-2">
      {/* On a phone what has words fills its rows, and the small buttons stand together below. */}
      <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:*:grow">
        {children}
        <VariantButton recipe={recipe} />
      </div>
      <div className="flex flex-wrap gap-2">
        <FavoriteButton userId={userId} recipeId={recipe.id} title={recipe.title} isFavorite={recipe.isFavorite} />
        <CopyButton text={text} />
        <ShareButton title={recipe.title} text={text} />
        <Button variant="outline" size="icon" aria-label={t.print} onClick={() => window.print()}>
          <Printer aria-hidden="true" />
        </Button>
        <Button variant="outline" size="icon" aria-label={t.delete} onClick={onDelete}>
          <Trash2 aria-hidden="true" />
        </Button>
      </div>
    </div>
  )
}

const COPIED_MS = 2_000

function CopyButton({ text }: { text: () => string }) {
  const t = readingTexts().recipe.actions
  const [isCopied, setIsCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setIsCopied(false), COPIED_MS)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = async () => {
    try {
      // Not there at all on plain http pages, refused where the browser asks and the person says no.
      await navigator.clipboard.writeText(text())
      setIsCopied(true)
    } catch {
      toast.error(t.notCopied, { description: t.copyByHand })
    }
  }
  return (
    <>
      <Button variant="outline" size="icon" aria-label={t.copy} onClick={() => void copy()}>
        {isCopied ? <Check aria-hidden="true" className="text-primary" /> : <Copy aria-hidden="true" />}
      </Button>
      <span aria-live="polite" className="sr-only">
        {isCopied ? t.copied : ''}
      </span>
    </>
  )
}

/** The device's own share sheet, and nothing where it has none: copying stands beside it. */
function ShareButton({ title, text }: { title: string; text: () => string }) {
  const t = readingTexts().recipe.actions
  // Typed as always there; it is not in every browser, nor on plain http pages.
  if (typeof (navigator as Partial<Navigator>).share !== 'function') return null
  const share = () =>
    navigator.share({ title, text: text() }).catch((error: unknown) => {
      // Closing the sheet is no failure.
      if (error instanceof DOMException && error.name === 'AbortError') return
      toast.error(t.notShared)
    })
  return (
    <Button variant="outline" size="icon" aria-label={t.share} onClick={() => void share()}>
      <Share2 aria-hidden="true" />
    </Button>
  )
}
