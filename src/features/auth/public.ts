/** What the shell and other features may use of auth. The screens are loaded by their routes. */
export { signOut, signOutEverywhere } from './api/sign-out'
