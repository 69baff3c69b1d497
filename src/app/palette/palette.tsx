import { useNavigate } from 'react-router-dom'
import { CommandPalette, ShortcutSheet } from '@/features/palette/screens'
import { paths } from '../paths'
import { useCommands } from './use-commands'

/** The palette with the app's commands, and the sheet of shortcuts. */
export function Palette() {
  const commands = useCommands()
  const navigate = useNavigate()
  return (
    <>
      <CommandPalette commands={commands} onOpenRecipe={(id) => void navigate(paths.recipe.getHref(id))} />
      <ShortcutSheet />
    </>
  )
}
