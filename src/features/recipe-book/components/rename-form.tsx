import { useId, useState, type FormEvent } from 'react'
import { FormField } from '@/components/form-field'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { commonTexts } from '@/texts/en/common'
import { readingTexts } from '@/texts/en/recipes/reading'
import { useRenameRecipe } from '../api/rename-recipe'
import { checkTitle, tidyTitle } from '../model/recipe-title'

interface RenameFormProps {
  userId: string
  recipeId: string
  title: string
  onClose: () => void
}

export function RenameForm({ userId, recipeId, title, onClose }: RenameFormProps) {
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
