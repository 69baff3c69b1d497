import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useRef, useState } from 'react'
import CookingPot from 'lucide-react/icons/cooking-pot'
import { useSession } from '@/lib/session'
import { paletteTexts } from '@/texts/en/palette'
import { searchRecipesQueryOptions, type FoundRecipe } from '../api/search-recipes'
import { findCommands, groupCommands, type Command } from '../model/command'
import { closePalette, usePalette } from '../model/palette-store'
import { CommandList } from './command-list'
import { Overlay } from './overlay'

export interface CommandPaletteProps {
  commands: readonly Command[]
  onOpenRecipe: (id: string) => void
}

/** Finds and runs a command, or opens one of the person's recipes by its name. */
export function CommandPalette({ commands, onOpenRecipe }: CommandPaletteProps) {
  const { view } = usePalette()
  const chosen = useRef<Command | null>(null)
  return (
    <Overlay
      isOpen={view === 'palette'}
      label={paletteTexts().title}
      onClose={closePalette}
      onClosed={() => {
        // Only now, so that a dialog that it opens gives the focus back to where it was before all this.
        const command = chosen.current
        chosen.current = null
        command?.run()
      }}
    >
      <Search
        commands={commands}
        onOpenRecipe={onOpenRecipe}
        onChoose={(command) => {
          chosen.current = command
          closePalette()
        }}
      />
    </Overlay>
  )
}

interface SearchProps extends CommandPaletteProps {
  onChoose: (command: Command) => void
}

function Search({ commands, onOpenRecipe, onChoose }: SearchProps) {
  const t = paletteTexts()
  const { userId } = useSession()
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search.trim())
  const recipes = useQuery(searchRecipesQueryOptions(userId ?? '', wanted))
  const asCommand = ({ id, title }: FoundRecipe): Command => ({
    id: `recipe-${id}`,
    group: 'recipes',
    label: title,
    Icon: CookingPot,
    run: () => onOpenRecipe(id),
  })
  const hits = wanted === '' ? [] : (recipes.data ?? []).map(asCommand)
  const found = [...findCommands(commands, search), ...hits]
  return (
    <CommandList
      key={userId}
      search={search}
      onSearch={setSearch}
      groups={groupCommands(found)}
      onChoose={onChoose}
      note={
        recipes.isError ? t.searchFailed : found.length > 0 ? null : recipes.isFetching ? t.searching : t.noHits(search)
      }
    />
  )
}
