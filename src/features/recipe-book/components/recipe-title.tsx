import Pencil from 'lucide-react/icons/pencil'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useOnDemand } from '@/hooks/use-on-demand'
import { readingTexts } from '@/texts/en/recipes/reading'

const load = () => import('./rename-form')

interface RecipeTitleProps {
  userId: string
  recipeId: string
  title: string
}

/** The page's heading, which becomes a field when the person renames the recipe. */
export function RecipeTitle({ userId, recipeId, title }: RecipeTitleProps) {
  const t = readingTexts().recipe.actions
  const [isEditing, setIsEditing] = useState(false)
  const rename = useOnDemand(load, isEditing, () => setIsEditing(false))
  const buttonRef = useRef<HTMLButtonElement>(null)
  const close = () => {
    setIsEditing(false)
    // Back to where the person came from, once it is there again.
    setTimeout(() => buttonRef.current?.focus())
  }
  if (isEditing && rename) {
    return <rename.RenameForm userId={userId} recipeId={recipeId} title={title} onClose={close} />
  }
  return (
    <div className="flex items-start gap-2">
      <h1 tabIndex={-1} className="min-w-0 text-3xl leading-[1.12] wrap-anywhere sm:text-4xl">
        {title}
      </h1>
      <Button
        ref={buttonRef}
        variant="ghost"
        size="icon"
        aria-label={t.rename}
        data-print="hidden"
        className="-mt-1 text-muted-foreground"
        onClick={() => setIsEditing(true)}
      >
        <Pencil aria-hidden="true" />
      </Button>
    </div>
  )
}
