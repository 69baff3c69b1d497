import { MAX_NOTES_LENGTH } from '@contract/limits'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import { Textarea } from '@/components/ui/textarea'
import { orderTexts } from '@/texts/en/recipes/order'
import { FieldProblem, fieldIds } from './field'

interface TextFieldProps {
  id: string
  value: string
  problem: string | undefined
  onChange: (value: string) => void
}

const Optional = () => <span className="font-normal text-muted-foreground">{orderTexts().form.optional}</span>

export function CuisineField({ id, value, problem, onChange }: TextFieldProps) {
  const t = orderTexts().form
  return (
    <div className="flex flex-col gap-2">
      <Label htmlFor={id}>
        {t.cuisine} <Optional />
      </Label>
      <Input
        id={id}
        dir="auto"
        list={`${id}-list`}
        autoComplete="off"
        value={value}
        placeholder={t.cuisinePlaceholder}
        onChange={(event) => onChange(event.target.value)}
        {...fieldIds(id, { hasHint: false, hasProblem: problem !== undefined })}
      />
      <datalist id={`${id}-list`}>
        {t.cuisineNames.map((cuisine) => (
          <option key={cuisine} value={cuisine} />
        ))}
      </datalist>
      <FieldProblem id={id} problem={problem} />
    </div>
  )
}

interface NotesFieldProps extends TextFieldProps {
  label?: string
  placeholder?: string
}

/** The count appears when the end comes near, and what is too much is said, not cut off. */
export function NotesField({ id, value, problem, onChange, ...wording }: NotesFieldProps) {
  const t = orderTexts().form
  const { label = t.notes, placeholder = t.notesPlaceholder } = wording
  const left = MAX_NOTES_LENGTH - value.trim().length
  const hasCount = left <= 100
  return (
    <div className="flex flex-col gap-2">
      <Label htmlFor={id}>
        {label} <Optional />
      </Label>
      <Textarea
        id={id}
        dir="auto"
        rows={3}
        className="max-h-72 wrap-anywhere"
        value={value}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        {...fieldIds(id, { hasHint: hasCount, hasProblem: problem !== undefined })}
      />
      {hasCount && (
        <p id={`${id}-hint`} className="text-sm text-muted-foreground tabular-nums">
          {left >= 0 ? t.charactersLeft(left) : t.charactersTooMany(-left)}
        </p>
      )}
      <FieldProblem id={id} problem={problem} />
    </div>
  )
}
