import { Outlet, ScrollRestoration } from 'react-router-dom'
import { SkipLink } from '@/components/skip-link'
import { useFocusOnNavigation } from '../use-focus-on-navigation'
import { NavigationBar } from './navigation-bar'
import { Shortcuts } from './shortcuts'

/** What every screen has, signed in or not. */
export function RootLayout() {
  useFocusOnNavigation()
  return (
    <>
      <SkipLink />
      <NavigationBar />
      <Outlet />
      <Shortcuts />
      <ScrollRestoration />
    </>
  )
}
