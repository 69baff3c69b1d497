import Pencil from 'lucide-react/icons/pencil'
import { useId, useRef, useState, type FormEvent } from 'react'
import { FormField } from '@/components/form-field'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { commonTexts } from '@/texts/en/common'
import { readingTexts } from '@/texts/en/recipes/reading'
import { useRenameRecipe } from '../api/rename-recipe'
import { checkTitle, tidyTitle } from '../model/recipe-title'

interface RecipeTitleProps {
  userId: string
  recipeId: string
  title: string
}

/** The page's heading, which becomes a field when the person renames the recipe. */
export function RecipeTitle({ userId, recipeId, title }: RecipeTitleProps) {
  const t = readingTexts().recipe.actions
  const [isEditing, setIsEditing] = useState(false)
  const buttonRef = useRef<HTMLButtonElement>(null)
  const close = () => {
    setIsEditing(false)
    // Back to where the person came from, once it is there again.
    setTimeout(() => buttonRef.current?.focus())
  }
  if (isEditing) return <RenameForm userId={userId} recipeId={recipeId} title={title} onClose={close} />
  return (
    <div className="flex items-start gap-2">
      <h1 tabIndex={-1} dir="auto" className="min-w-0 text-3xl leading-[1.12] wrap-anywhere sm:text-4xl">
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

function RenameForm({ userId, recipeId, title, onClose }: RecipeTitleProps & { onClose: () => void }) {
  const t = readingTexts().recipe.actions
  const id = useId()
  const { mutate } = useRenameRecipe(userId, recipeId)
  const [text, setText] = useState(title)
  const [isChecked, setIsChecked] = useState(false)
  const problem = checkTitle(text)
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (problem !== undefined) return document.getElementById(id)?.querySelector('input')?.focus()
    if (tidyTitle(text) !== title) mutate(tidyTitle(text))
    onClose()
  }
  return (
    <form
      id={id}
      noValidate
      onSubmit={handleSubmit}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      className="flex flex-col gap-3"
    >
      {/* The page keeps its heading while the field stands in its place. */}
      <h1 className="sr-only">{title}</h1>
      <FormField label={t.name} error={isChecked ? problem : undefined}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            dir="auto"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </FormField>
      <div className="flex flex-wrap gap-2">
        <Button type="submit">{t.saveName}</Button>
        <Button variant="outline" onClick={onClose}>
          {commonTexts().cancel}
        </Button>
      </div>
    </form>
  )
}
