/** The command palette and the help sheet of shortcuts. */
import { plural } from '../plural'
import { defineTexts } from '../texts'

export const paletteTexts = defineTexts('palette', {
  title: 'Search and commands',
  field: 'A command or the name of a recipe',
  results: 'Commands and recipes',
  hits: (count: number) => plural(count, { one: '# match', other: '# matches' }),
  noHits: (search: string) => `Nothing matches “${search}”.`,
  searching: 'Searching your recipes…',
  searchFailed: 'Your recipes could not be searched. The commands still work.',
  current: 'current',
  groups: { pages: 'Go to', actions: 'Do', recipes: 'Your recipes', settings: 'Colors and language' },
  commands: {
    generate: { label: 'Generate recipe', keywords: 'cook new order ingredients' },
    buyTokens: { label: 'Buy tokens', keywords: 'pay purchase package price card' },
    shortcuts: { label: 'Show keyboard shortcuts', keywords: 'help keys' },
    signOut: { label: 'Sign out', keywords: 'log out leave' },
    systemColours: { label: 'Use the system’s colors', keywords: 'theme appearance mode' },
    lightColours: { label: 'Use light colors', keywords: 'theme appearance mode bright' },
    darkColours: { label: 'Use dark colors', keywords: 'theme appearance mode night' },
    language: { label: (name: string) => `Language: ${name}`, keywords: 'speak translate Sprache' },
  },
  help: {
    title: 'Keyboard shortcuts',
    description: 'They work everywhere except while you type.',
    always: 'Always',
    pages: 'Pages',
    actions: 'Actions',
    palette: 'Search and commands',
    search: 'Search recipes and commands',
    sheet: 'This list',
    close: 'Close what is open',
    control: 'Ctrl',
    escape: 'Esc',
    plus: 'and',
    singleKeys: 'Single keys',
    singleKeysHint: 'Switch them off if you use speech input or press keys by accident.',
  },
})
