import Search from 'lucide-react/icons/search'
import { useState } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom'
import { Input } from '@/components/ui/input'
import { recipeBookTexts } from '@/texts/en/recipe-book'
import { isTyped } from '../model/typed-search'

interface SearchFieldProps {
  value: string
  onType: (search: string) => void
}

export function SearchField({ value, onType }: SearchFieldProps) {
  const [text, setText] = useTypedText(value)
  const t = recipeBookTexts().search
  return (
    <div className="relative min-w-0 flex-[1_1_16rem]">
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 start-3.5 my-auto size-5 text-muted-foreground"
      />
      <Input
        type="search"
        aria-label={t.label}
        placeholder={t.placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          onType(event.target.value)
        }}
        className="ps-11"
      />
    </div>
  )
}

/**
 * What stands in the field. The address follows it a moment later, so an address that comes from typing says nothing
 * new, and would take back what was typed meanwhile; any other (back, a link, a cleared search) fills the field.
 */
function useTypedText(value: string) {
  const [text, setText] = useState(value)
  const location = useLocation()
  const navigationType = useNavigationType()
  const [seenKey, setSeenKey] = useState(location.key)
  if (location.key !== seenKey) {
    setSeenKey(location.key)
    if (navigationType === NavigationType.Pop || !isTyped(location.state)) setText(value)
  }
  return [text, setText] as const
}
