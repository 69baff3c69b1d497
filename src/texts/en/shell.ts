/** The frame around every screen: header, navigation, account menu, what stands where a screen is missing. */
import { defineTexts } from '../texts'

export const shellTexts = defineTexts('shell', {
  home: 'Healthy Meals AI, home',
  footer: 'Recipes are written by a machine. Check them for your allergies before you cook.',
  signIn: 'Sign in',
  signUp: 'Sign up',
  signOut: 'Sign out',
  buyTokens: 'Buy tokens',
  navigation: { label: 'Main', cook: 'Cook', recipeBook: 'Recipe Book', history: 'History' },
  account: { label: 'Account', signedInAs: 'Signed in as', settings: 'Account settings' },
  colours: {
    label: 'Colors',
    system: 'Same as system',
    light: 'Light',
    dark: 'Dark',
    useLight: 'Use light colors',
    useDark: 'Use dark colors',
  },
  language: {
    label: 'Language',
    failed: 'The language could not be loaded',
    failedNext: 'Check your connection, then choose it again.',
  },
  palette: {
    open: 'Search and commands',
    shortcuts: 'Keyboard shortcuts',
    failed: 'The commands could not be loaded',
    failedNext: 'Check your connection, then try again.',
  },
  notifications: 'Notifications',
  notFound: {
    pageTitle: 'Page not found',
    title: 'Nothing on this plate',
    detail: 'This page does not exist, or it has moved.',
  },
  backHome: 'Back to the kitchen',
  reload: 'Reload',
  routeError: {
    missingChunk: {
      title: 'This page did not load',
      next: 'There may be a new version, or the connection was lost. Reload the page.',
    },
    internal: {
      title: 'This page stopped working',
      next: 'Your recipes and tokens are safe. Reload the page to go on.',
    },
  },
  rootError: {
    title: 'The page stopped working',
    next: 'Your recipes and tokens are safe: they are kept on the server. Try again, or reload the page.',
  },
  /** What the frame says of the purchase dialog, whose own texts come with it. */
  purchase: {
    cancelled: 'You left before paying',
    startAgain: 'You can start again at any time.',
    notLoaded: 'The packages could not be loaded',
    whenOnline: 'You can buy when you are online again.',
  },
  update: {
    title: 'A new version is ready',
    detail: 'Reload when it suits you. What you entered stays.',
    action: 'Reload',
  },
})
