/** What opens, for the app to load when it is first asked for. */
export { CommandPalette } from './components/command-palette'
export { ShortcutSheet } from './components/shortcut-sheet'
