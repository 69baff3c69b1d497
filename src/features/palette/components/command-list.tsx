import Check from 'lucide-react/icons/check'
import SearchIcon from 'lucide-react/icons/search'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { cn } from '@/lib/utils'
import { paletteTexts } from '@/texts/en/palette'
import type { Command, CommandGroup } from '../model/command'

export interface CommandListProps {
  search: string
  onSearch: (search: string) => void
  groups: [CommandGroup, Command[]][]
  onChoose: (command: Command) => void
  /** In place of hits, or beside them. */
  note: string | null
}

/**
 * A field and its list, after the ARIA combobox pattern: the focus stays in the field, the arrows move through the
 * list, Enter takes what is marked.
 */
export function CommandList({ search, onSearch, groups, onChoose, note }: CommandListProps) {
  const t = paletteTexts()
  const id = useId()
  const commands = groups.flatMap(([, members]) => members)
  const [markedId, setMarkedId] = useState<string>()
  const marked = commands.find((command) => command.id === markedId) ?? commands[0]
  const list = useRef<HTMLDivElement>(null)
  const optionId = (command: Command) => `${id}-${command.id}`

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [marked?.id])

  function move(by: number) {
    const from = commands.findIndex((command) => command.id === marked?.id)
    setMarkedId(commands.at((from + by + commands.length) % commands.length)?.id)
  }

  function handleKeyDown(event: KeyboardEvent) {
    // Enter ends a word for those who write with an input method.
    if (event.nativeEvent.isComposing || commands.length === 0) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' && marked !== undefined) onChoose(marked)
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className="relative shrink-0 border-b border-border">
        <SearchIcon aria-hidden="true" className="absolute inset-y-0 start-5 my-auto size-5 text-muted-foreground" />
        <input
          role="combobox"
          aria-label={t.field}
          aria-expanded={commands.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={marked && optionId(marked)}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          placeholder={t.field}
          value={search}
          onChange={(event) => {
            onSearch(event.target.value)
            setMarkedId(undefined)
          }}
          onKeyDown={handleKeyDown}
          className="h-15 w-full rounded-2xl bg-transparent ps-13 pe-5 text-base -outline-offset-4 placeholder:text-muted-foreground"
        />
      </div>
      <p role="status" className="sr-only">
        {search === '' ? '' : (note ?? t.hits(commands.length))}
      </p>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t.results}
        hidden={commands.length === 0}
        className="overflow-y-auto overscroll-contain p-2"
      >
        {groups.map(([group, members]) => (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <p id={`${id}-${group}`} className="px-3 pt-3 pb-1.5 text-sm font-semibold text-muted-foreground">
              {t.groups[group]}
            </p>
            {members.map((command) => (
              <Option
                key={command.id}
                id={optionId(command)}
                command={command}
                isMarked={command.id === marked?.id}
                onMark={() => setMarkedId(command.id)}
                onChoose={() => onChoose(command)}
              />
            ))}
          </div>
        ))}
      </div>
      {note !== null && <p className="px-5 py-6 text-center wrap-anywhere text-muted-foreground">{note}</p>}
    </>
  )
}

interface OptionProps {
  id: string
  command: Command
  isMarked: boolean
  onMark: () => void
  onChoose: () => void
}

function Option({ id, command: { label, Icon, isCurrent }, isMarked, onMark, onChoose }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isMarked}
      // A pointer that lies still while the list moves under it marks nothing.
      onPointerMove={onMark}
      onClick={onChoose}
      className={cn(
        'flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 py-2 select-none',
        isMarked && 'bg-accent text-accent-foreground',
      )}
    >
      {Icon && <Icon aria-hidden="true" className="size-4.5 shrink-0 text-primary" />}
      <span dir="auto" className="min-w-0 grow wrap-anywhere">
        {label}
        {isCurrent === true && <span className="sr-only"> ({paletteTexts().current})</span>}
      </span>
      {isCurrent === true && <Check aria-hidden="true" className="size-4.5 shrink-0" />}
    </div>
  )
}
