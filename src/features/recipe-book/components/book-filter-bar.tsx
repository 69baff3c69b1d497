import Heart from 'lucide-react/icons/heart'
import Search from 'lucide-react/icons/search'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { cn } from '@/lib/utils'
import type { BookFilters } from '../model/book-filters'

const TYPING_PAUSE_MS = 200

interface BookFilterBarProps {
  filters: BookFilters
  onChange: (filters: BookFilters) => void
}

export function BookFilterBar({ filters, onChange }: BookFilterBarProps) {
  const [text, setText] = useDebouncedText(filters.search, (search) => onChange({ ...filters, search }))
  return (
    <div role="search" className="mb-6 flex flex-wrap gap-3">
      <div className="relative min-w-0 flex-[1_1_11rem] sm:max-w-md">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 start-3.5 my-auto size-5 text-muted-foreground"
        />
        <Input
          type="search"
          aria-label="Search by title"
          placeholder="Search by title"
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="ps-11"
        />
      </div>
      <Button
        variant="outline"
        aria-pressed={filters.isFavorite}
        onClick={() => onChange({ ...filters, search: text, isFavorite: !filters.isFavorite })}
        className={cn('h-12', filters.isFavorite && 'border-tomato bg-tomato-soft text-tomato-soft-foreground')}
      >
        <Heart aria-hidden="true" className={cn('text-tomato', filters.isFavorite && 'fill-current')} />
        Favourites
      </Button>
    </div>
  )
}

/** The text in the field at once, the address a moment after the last key; going back changes the field as well. */
function useDebouncedText(value: string, onSettled: (text: string) => void) {
  const [text, setText] = useState(value)
  const [lastValue, setLastValue] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  if (value !== lastValue) {
    setLastValue(value)
    if (value.trim() !== text.trim()) setText(value)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const change = (typed: string) => {
    setText(typed)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onSettled(typed), TYPING_PAUSE_MS)
  }
  return [text, change] as const
}
