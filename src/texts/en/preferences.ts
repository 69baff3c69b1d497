/** Setting diets, allergies and units. The names of the first two stand in `recipes/wishes.ts`. */
import { defineTexts } from '../texts'
import { savingTexts } from './preferences/saving'

interface PreferencesTexts {
  units: Record<'metric' | 'us', { name: string; example: string }>
  notSaved: string
  title: string
  description: string
  dietsTitle: string
  allergensTitle: string
  allergensHint: string
  unitsTitle: string
  saving: string
  saved: string
  savedByItself: string
  notLoaded: string
}

export const preferencesTexts = defineTexts<PreferencesTexts>('preferences', {
  units: {
    metric: { name: 'Metric', example: 'grams, milliliters, °C' },
    us: { name: 'US', example: 'ounces, cups, °F' },
  },
  ...savingTexts,
  title: 'How you eat',
  description: 'Filled in for every new recipe; you can change it there for one recipe.',
  dietsTitle: 'Diets',
  allergensTitle: 'Allergies',
  allergensHint: 'Every recipe is checked for these. Still read the labels of what you buy.',
  unitsTitle: 'Units',
  saving: 'Saving…',
  saved: 'Saved',
  savedByItself: 'Changes are saved at once.',
  notLoaded: 'Your diets and allergies could not be loaded',
})
