import Globe from 'lucide-react/icons/globe'
import { useEffect, useId, useRef } from 'react'
import { LANGUAGES, type Language, useLanguageStore } from '@/lib/language'
import { cn } from '@/lib/utils'
import { shellTexts } from '@/texts/en/shell'
import { switchLanguage } from './switch-language'
import { fieldClasses } from './ui/field-classes'

/** Another language mounts every screen anew, this field among them: who chose it stays where they were. */
let wasChosenHere = false

async function choose(language: Language): Promise<void> {
  wasChosenHere = true
  if (!(await switchLanguage(language))) wasChosenHere = false
}

/** The language of the page, each under its own name: who cannot read the page finds theirs. */
export function LanguageSelect({ className }: { className?: string }) {
  const { language } = useLanguageStore()
  const id = useId()
  const ref = useRef<HTMLSelectElement>(null)
  useEffect(() => {
    if (wasChosenHere) ref.current?.focus()
    wasChosenHere = false
  }, [])
  return (
    <div className={cn('relative inline-flex items-center', className)}>
      <Globe aria-hidden="true" className="pointer-events-none absolute start-3.5 size-4.5 text-muted-foreground" />
      <label htmlFor={id} className="sr-only">
        {shellTexts().language.label}
      </label>
      <select
        ref={ref}
        id={id}
        value={language}
        onChange={(event) => void choose(event.target.value as Language)}
        className={cn(fieldClasses, 'h-11 cursor-pointer rounded-full ps-10 pe-10 text-[0.9375rem]')}
      >
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
