/** What the shell may use of the palette at once; what it opens is loaded when first asked for. */
export { PaletteHost } from './components/palette-host'
export { closePalette, openHelp, openPalette, usePalette } from './model/palette-store'
export { IS_APPLE } from './model/platform'
export type { Command } from './model/command'
export type { Shortcut } from './model/shortcuts'
