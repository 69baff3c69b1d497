/** Diets, allergies and units: their names, and setting them. */
import type { AllergenId, DietId } from '@contract/wishes'
import { defineTexts } from '../texts'
import { savingTexts } from './preferences/saving'

interface PreferencesTexts {
  diets: Record<DietId, string>
  allergens: Record<AllergenId, string>
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
  diets: {
    vegan: 'Vegan',
    vegetarian: 'Vegetarian',
    pescatarian: 'Pescatarian',
    'gluten-free': 'Gluten-free',
    'dairy-free': 'Dairy-free',
    halal: 'Halal',
    'kosher-style': 'Kosher-style',
    'low-carb': 'Low-carb',
  },
  allergens: {
    gluten: 'Gluten',
    crustaceans: 'Crustaceans',
    eggs: 'Eggs',
    fish: 'Fish',
    peanuts: 'Peanuts',
    soy: 'Soy',
    milk: 'Milk',
    'tree-nuts': 'Tree nuts',
    celery: 'Celery',
    mustard: 'Mustard',
    sesame: 'Sesame',
    sulphites: 'Sulphites',
    lupin: 'Lupin',
    molluscs: 'Molluscs',
  },
  units: {
    metric: { name: 'Metric', example: 'grams, millilitres, °C' },
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
