/**
 * Whether /debug/sync is there: in development always; in production for whoever sets, in the browser's console,
 * `localStorage['healthy-meals:debug'] = 'sync'`. It shows nothing that the person does not own.
 */
export const DEBUG_KEY = 'healthy-meals:debug'

export function isDebugging(): boolean {
  if (import.meta.env.DEV) return true
  try {
    return localStorage.getItem(DEBUG_KEY) === 'sync'
  } catch {
    return false // Storage is refused in some private modes.
  }
}
