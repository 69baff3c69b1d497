/** What the app and other features may use of what a person has set. */
export { useSavePreferences } from './api/save-preferences'
export { ALLERGEN_IDS, DIET_IDS, toggled, type Units } from './model/preferences'
export { usePreferences } from './use-preferences'
