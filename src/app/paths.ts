/** Every address of the app, once. `getHref` is for links, `path` for the router. */
const withNext = (path: string) => (next?: string) =>
  next === undefined || next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`

export const paths = {
  home: { path: '/', getHref: () => '/' },
  recipes: { path: '/recipes', getHref: () => '/recipes' },
  recipe: { path: '/recipes/:id', getHref: (id: string) => `/recipes/${encodeURIComponent(id)}` },
  history: { path: '/history', getHref: () => '/history' },
  account: { path: '/account', getHref: () => '/account' },
  debugSync: { path: '/debug/sync', getHref: () => '/debug/sync' },
  signIn: { path: '/sign-in', getHref: withNext('/sign-in') },
  signUp: { path: '/sign-up', getHref: withNext('/sign-up') },
  emailLink: { path: '/sign-in/link', getHref: withNext('/sign-in/link') },
  forgotPassword: { path: '/forgot-password', getHref: () => '/forgot-password' },
  resetPassword: { path: '/reset-password', getHref: () => '/reset-password' },
  purchaseReturn: {
    path: '/purchase/return',
    getHref: (sessionId: string) => `/purchase/return?session_id=${encodeURIComponent(sessionId)}`,
  },
} as const
