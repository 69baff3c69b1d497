import { matchPath } from 'react-router-dom'
import { getSessionState } from '@/lib/session'
import { paths } from './paths'

export const loadPublicLayout = () => import('./layouts/public-layout')
export const loadSignedInLayout = () => import('./layouts/signed-in-layout')

/** What each address shows to people who are signed in; the router loads the same. */
export const screens = [
  { path: paths.recipes.path, load: () => import('./routes/recipes') },
  { path: paths.recipe.path, load: () => import('./routes/recipe') },
  { path: paths.history.path, load: () => import('./routes/history') },
  { path: paths.account.path, load: () => import('./routes/account') },
  { path: paths.purchaseReturn.path, load: () => import('./routes/purchase-return') },
]
export const loadLanding = () => import('@/features/landing/landing-page')
export const loadCook = () => import('./routes/cook')

/** Starts loading what the first screen needs while the session is found. @returns when it is there. */
export async function preloadFirstPage(): Promise<void> {
  const { pathname } = window.location
  const isHome = pathname === paths.home.path
  if (getSessionState().status === 'signed-out') {
    await Promise.all([loadPublicLayout(), isHome && loadLanding()])
    return
  }
  const loadScreen = isHome ? loadCook : screens.find(({ path }) => matchPath(path, pathname))?.load
  await Promise.all([loadSignedInLayout(), loadScreen?.()])
}
