/** Light, dark, or as the system says. The script in index.html does the same before the first paint. */
import { create } from 'zustand'

export type Theme = 'system' | 'light' | 'dark'

const STORAGE_KEY = 'theme'
/** The page's ground in each theme, for the browser's own bars; the same as --background. */
const themeColors = { light: '#fbf9f0', dark: '#0f1813' }
const darkQuery = window.matchMedia('(prefers-color-scheme: dark)')

interface ThemeState {
  theme: Theme
  resolvedTheme: 'light' | 'dark'
}

function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(STORAGE_KEY)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    // Storage may be switched off; the system's choice is still a good one.
    return 'system'
  }
}

function resolve(theme: Theme): ThemeState {
  return { theme, resolvedTheme: theme === 'system' ? (darkQuery.matches ? 'dark' : 'light') : theme }
}

const useThemeStore = create<ThemeState>(() => resolve(readTheme()))

useThemeStore.subscribe(({ resolvedTheme }) => {
  const root = document.documentElement
  root.classList.toggle('dark', resolvedTheme === 'dark')
  root.style.colorScheme = resolvedTheme
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', themeColors[resolvedTheme])
})

darkQuery.addEventListener('change', () => useThemeStore.setState(resolve(useThemeStore.getState().theme)))
window.addEventListener('storage', (event) => {
  if (event.key === STORAGE_KEY) useThemeStore.setState(resolve(readTheme()))
})

export function setTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, theme)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  useThemeStore.setState(resolve(theme))
}

export function useTheme(): ThemeState {
  return useThemeStore()
}
