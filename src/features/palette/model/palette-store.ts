import { create } from 'zustand'

interface PaletteState {
  view: 'closed' | 'palette' | 'help'
}

export const usePalette = create<PaletteState>(() => ({ view: 'closed' }))

export const openPalette = () => usePalette.setState({ view: 'palette' })
export const openHelp = () => usePalette.setState({ view: 'help' })
export const closePalette = () => usePalette.setState({ view: 'closed' })
