import X from 'lucide-react/icons/x'
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react'
import { Label } from '@/components/ui/label'
import { cn } from '@/lib/utils'
import { orderTexts } from '@/texts/en/recipes/order'
import { addItems, type ItemLimits } from '../model/item-list'
import { FieldHint, FieldProblem, fieldIds } from './field'

interface ChipsFieldProps {
  id: string
  label: ReactNode
  hint?: string
  placeholder: string
  items: readonly string[]
  /** Typed and not separated yet. */
  text: string
  limits: ItemLimits
  /** How an item is shown, if not as it is kept. */
  labelOf?: (item: string) => string
  problem: string | undefined
  onChange: (change: { items: string[]; text: string }) => void
  className?: string
}

const SEPARATOR = /[,;\n\r\t、，]/u

/** A field that holds a list: comma or Enter separates, a pasted list is taken apart, Backspace takes the last one back. */
export function ChipsField({
  id,
  label,
  hint,
  placeholder,
  items,
  text,
  limits,
  labelOf = (item) => item,
  problem,
  onChange,
  className,
}: ChipsFieldProps) {
  const t = orderTexts().form.chips
  const inputRef = useRef<HTMLInputElement>(null)
  const listRef = useRef<HTMLUListElement>(null)
  /** Which chip shall have the focus once the list without its neighbour is there. */
  const nextFocus = useRef<number>(null)
  const [news, setNews] = useState('')
  const [addProblem, setAddProblem] = useState<string>()
  const shownProblem = problem ?? addProblem

  const add = (typed: string) => {
    const added = addItems(items, typed, limits)
    onChange({ items: added.items, text: added.rest })
    setAddProblem(added.problem)
    const names = added.items.slice(items.length).map(labelOf).join(', ')
    if (names) setNews(t.added(names, added.items.length))
  }

  const focusChip = (index: number) => {
    const buttons = listRef.current?.querySelectorAll('button') ?? []
    const target = buttons[Math.min(index, buttons.length - 1)] ?? inputRef.current
    target?.focus()
  }
  useEffect(() => {
    if (nextFocus.current === null) return
    focusChip(nextFocus.current)
    nextFocus.current = null
  }, [items])

  const remove = (index: number) => {
    const item = items[index]
    if (item === undefined) return
    onChange({ items: items.filter((_, other) => other !== index), text })
    setAddProblem(undefined)
    setNews(t.removed(labelOf(item), items.length - 1))
    inputRef.current?.focus()
  }

  /** Along the chips, and out of them into the field behind the last. */
  const handleChipKeyDown = (event: KeyboardEvent<HTMLButtonElement>, index: number) => {
    if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault()
      remove(index)
      nextFocus.current = event.key === 'Backspace' ? Math.max(0, index - 1) : index
    } else if (event.key === 'ArrowLeft' && index > 0) {
      event.preventDefault()
      focusChip(index - 1)
    } else if (event.key === 'ArrowRight') {
      event.preventDefault()
      if (index === items.length - 1) inputRef.current?.focus()
      else focusChip(index + 1)
    }
  }

  const handleChange = (typed: string) => {
    if (SEPARATOR.test(typed)) return add(typed)
    setAddProblem(undefined)
    onChange({ items: [...items], text: typed })
  }

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // While an input method composes, Enter chooses a word.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      // Also on an empty field: nobody should pay because of one Enter too many.
      event.preventDefault()
      add(text)
    } else if (event.key === 'Backspace' && text === '') {
      remove(items.length - 1)
    } else if (event.key === 'ArrowLeft' && text === '' && items.length > 0) {
      event.preventDefault()
      focusChip(items.length - 1)
    }
  }

  // A one-line input would join pasted lines before anybody sees where they ended.
  const handlePaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text')
    if (!SEPARATOR.test(pasted)) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    add(text.slice(0, selectionStart ?? text.length) + pasted + text.slice(selectionEnd ?? text.length))
  }

  return (
    <div className={cn('flex flex-col gap-2', className)}>
      <Label htmlFor={id}>{label}</Label>
      <div
        data-invalid={shownProblem !== undefined || undefined}
        className={cn(
          'flex cursor-text flex-wrap items-center gap-2 rounded-md border border-input bg-card px-2 py-2 transition-[border-color,box-shadow] hover:border-foreground/60',
          'has-[input:focus-visible]:border-ring has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-ring/75',
          'data-invalid:border-destructive',
        )}
        onClick={(event) => event.target === event.currentTarget && inputRef.current?.focus()}
      >
        {items.length > 0 && (
          <ul ref={listRef} aria-label={t.list} className="contents">
            {items.map((item, index) => (
              <li
                key={item}
                className="flex h-9 max-w-full animate-enter items-center rounded-full bg-accent ps-3.5 text-[0.9375rem] font-medium text-accent-foreground"
              >
                <span dir="auto" className="truncate">
                  {labelOf(item)}
                </span>
                <button
                  type="button"
                  aria-label={t.remove(labelOf(item))}
                  onClick={() => remove(index)}
                  onKeyDown={(event) => handleChipKeyDown(event, index)}
                  className="touch-area ms-0.5 flex size-9 shrink-0 items-center justify-center rounded-full hover:bg-foreground/10"
                >
                  <X aria-hidden="true" className="size-4" />
                </button>
              </li>
            ))}
          </ul>
        )}
        <input
          ref={inputRef}
          id={id}
          type="text"
          dir="auto"
          value={text}
          onChange={(event) => handleChange(event.target.value)}
          onKeyDown={handleKeyDown}
          onPaste={handlePaste}
          placeholder={items.length === 0 ? placeholder : t.addAnother}
          autoComplete="off"
          autoCapitalize="none"
          enterKeyHint="enter"
          className="h-9 min-w-28 flex-1 bg-transparent px-1.5 text-base outline-none placeholder:text-muted-foreground focus-visible:outline-none"
          {...fieldIds(id, { hasHint: hint !== undefined, hasProblem: shownProblem !== undefined })}
        />
      </div>
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      <FieldProblem id={id} problem={shownProblem} />
      <div role="log" aria-live="polite" className="sr-only">
        {news}
      </div>
    </div>
  )
}
