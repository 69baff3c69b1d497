import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import Printer from 'lucide-react/icons/printer'
import Trash2 from 'lucide-react/icons/trash-2'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { recipeAsText } from '@/features/recipes/public'
import { toast } from '@/lib/toast'
import type { RecipeDetail } from '../api/recipe-detail'
import { FavoriteButton } from './favorite-button'

interface RecipeActionsProps {
  userId: string
  recipe: RecipeDetail
  servings: number
  onDelete: () => void
}

export function RecipeActions({ userId, recipe, servings, onDelete }: RecipeActionsProps) {
  return (
    <div data-print="hidden" className="flex flex-wrap gap-2">
      <FavoriteButton userId={userId} recipeId={recipe.id} title={recipe.title} isFavorite={recipe.isFavorite} />
      <CopyButton text={() => recipeAsText(recipe.content, servings)} />
      <Button variant="outline" size="icon" aria-label="Print" onClick={() => window.print()}>
        <Printer aria-hidden="true" />
      </Button>
      <Button variant="outline" size="icon" aria-label="Delete" onClick={onDelete}>
        <Trash2 aria-hidden="true" />
      </Button>
    </div>
  )
}

const COPIED_MS = 2_000

function CopyButton({ text }: { text: () => string }) {
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
      toast.error('The browser did not allow copying', { description: 'Select the text and copy it by hand.' })
    }
  }
  return (
    <>
      <Button variant="outline" size="icon" aria-label="Copy as text" onClick={() => void copy()}>
        {isCopied ? <Check aria-hidden="true" className="text-primary" /> : <Copy aria-hidden="true" />}
      </Button>
      <span aria-live="polite" className="sr-only">
        {isCopied ? 'Copied' : ''}
      </span>
    </>
  )
}
