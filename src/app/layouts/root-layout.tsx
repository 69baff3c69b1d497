import { Outlet, ScrollRestoration } from 'react-router-dom'
import { SkipLink } from '@/components/skip-link'
import { useFocusOnNavigation } from '../use-focus-on-navigation'
import { LazyShortcuts } from './lazy-shortcuts'
import { NavigationBar } from './navigation-bar'

/** What every screen has, signed in or not. */
export function RootLayout() {
  useFocusOnNavigation()
  return (
    <>
      <SkipLink />
      <NavigationBar />
      <Outlet />
      <LazyShortcuts />
      <ScrollRestoration />
    </>
  )
}
