/** Whether single keys do something: on, until the person switches them off in this browser (WCAG 2.1.4). */
import { create } from 'zustand'

const STORAGE_KEY = 'healthy-meals:single-keys'

function read(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off'
  } catch {
    // Storage may be switched off; the help sheet still can switch them off for this page.
    return true
  }
}

export const useSingleKeys = create<{ isOn: boolean }>(() => ({ isOn: read() }))

export function switchSingleKeys(isOn: boolean): void {
  useSingleKeys.setState({ isOn })
  try {
    if (isOn) localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, 'off')
  } catch {
    // See above.
  }
}
