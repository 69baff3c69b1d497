import type { RecipeContent } from '@contract/recipe'
import WandSparkles from 'lucide-react/icons/wand-sparkles'
import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { readingTexts } from '@/texts/en/recipes/reading'

const VariantDialog = lazy(() => import('./variant-dialog'))

/** Opens the order of a variant; the dialog is loaded with the first press. */
export function VariantButton({ recipe }: { recipe: { id: string; title: string; content: RecipeContent } }) {
  const [isOpen, setIsOpen] = useState(false)
  const [isNeeded, setIsNeeded] = useState(false)
  return (
    <>
      <Button
        variant="outline"
        aria-haspopup="dialog"
        onClick={() => {
          setIsNeeded(true)
          setIsOpen(true)
        }}
      >
        <WandSparkles aria-hidden="true" />
        {readingTexts().recipe.actions.makeVariant}
      </Button>
      {isNeeded && (
        <Suspense>
          <VariantDialog recipe={recipe} isOpen={isOpen} onOpenChange={setIsOpen} />
        </Suspense>
      )}
    </>
  )
}
