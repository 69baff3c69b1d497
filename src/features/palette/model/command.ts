/** What the palette can do. The app makes the commands; the palette finds and runs them. */
import type { LucideIcon } from 'lucide-react'

export type CommandGroup = 'pages' | 'actions' | 'recipes' | 'settings'

export interface Command {
  id: string
  group: CommandGroup
  label: string
  /** Other words that people may look for it by. */
  keywords?: string
  Icon?: LucideIcon
  /** The one that is in force of several, such as the language. */
  isCurrent?: boolean
  run: () => void
}

/** Lower case, without accents: "crème" is found by "creme", "Öl" by "ol". */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

const words = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** How well a command fits: 0 not at all, 1 by its keywords too, 2 by words of its label, 3 its label begins so. */
function fit({ label, keywords = '' }: Command, search: string): number {
  const wanted = words(search)
  const inLabel = words(label)
  const everywhere = [...inLabel, ...words(keywords)]
  const isIn = (among: string[]) => wanted.every((word) => among.some((candidate) => candidate.startsWith(word)))
  if (fold(label).startsWith(fold(search).trim())) return 3
  if (isIn(inLabel)) return 2
  return isIn(everywhere) ? 1 : 0
}

/** The commands that have every word of the search, the best first; all of them in their order without a search. */
export function findCommands(commands: readonly Command[], search: string): Command[] {
  if (words(search).length === 0) return search.trim() === '' ? [...commands] : []
  return commands
    .map((command) => ({ command, fit: fit(command, search) }))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit)
    .map(({ command }) => command)
}

/** By group, in the order in which the groups first appear. */
export function groupCommands(commands: readonly Command[]): [CommandGroup, Command[]][] {
  const groups = new Map<CommandGroup, Command[]>()
  for (const command of commands) groups.set(command.group, [...(groups.get(command.group) ?? []), command])
  return [...groups]
}
