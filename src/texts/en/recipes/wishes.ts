/** Diets and allergens under the names that people look for. */
import type { AllergenId, DietId } from '@contract/wishes'
import { defineTexts } from '../../texts'

const allergens: Record<AllergenId, string> = {
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
  sulphites: 'Sulfites',
  lupin: 'Lupin',
  molluscs: 'Mollusks',
}

const diets: Record<DietId, string> = {
  vegan: 'Vegan',
  vegetarian: 'Vegetarian',
  pescatarian: 'Pescatarian',
  'gluten-free': 'Gluten-free',
  'dairy-free': 'Dairy-free',
  halal: 'Halal',
  'kosher-style': 'Kosher-style',
  'low-carb': 'Low-carb',
}

export const wishTexts = {
  allergens,
  diets,
  /** A name of the above within a sentence: "which holds tree nuts". */
  inSentence: (name: string) => String(name).toLowerCase(),
}

export const wishNameTexts = defineTexts('recipes', { wishes: wishTexts })
