import { createBrowserRouter, type RouteObject } from 'react-router-dom'
import { AppLayout } from './layouts/app-layout'
import { RootLayout } from './layouts/root-layout'
import { LoadingShell } from './layouts/loading-shell'
import { paths } from './paths'
import { screens } from './preload'
import { RequireSession } from './require-session'
import { HomeRoute } from './routes/home'
import { RouteError } from './routes/route-error'

/** Screens for signed-in people only; visitors are sent to sign in and come back. */
const guarded: RouteObject[] = screens.map(({ path, load }) => ({ path, lazy: load }))

/** One chunk for all five: people go to and fro between them. */
const authPages = () => import('@/features/auth/pages')

const open: RouteObject[] = [
  { index: true, Component: HomeRoute },
  { path: paths.signIn.path, lazy: async () => ({ Component: (await authPages()).SignInPage }) },
  { path: paths.signUp.path, lazy: async () => ({ Component: (await authPages()).SignUpPage }) },
  { path: paths.emailLink.path, lazy: async () => ({ Component: (await authPages()).EmailLinkPage }) },
  { path: paths.forgotPassword.path, lazy: async () => ({ Component: (await authPages()).ForgotPasswordPage }) },
  { path: paths.resetPassword.path, lazy: async () => ({ Component: (await authPages()).ResetPasswordPage }) },
  { path: paths.debugSync.path, lazy: () => import('./routes/debug-sync') },
  { path: '*', lazy: () => import('./routes/not-found') },
]

/** The app's addresses. Made once, when the first screen is about to be rendered: it begins to load that screen's code. */
export const createRouter = () =>
  createBrowserRouter([
    {
      Component: RootLayout,
      HydrateFallback: LoadingShell,
      ErrorBoundary: RouteError,
      children: [
        {
          Component: AppLayout,
          // A broken screen keeps header and navigation, so that there is a way on.
          children: [
            { ErrorBoundary: RouteError, children: [...open, { Component: RequireSession, children: guarded }] },
          ],
        },
      ],
    },
  ])
