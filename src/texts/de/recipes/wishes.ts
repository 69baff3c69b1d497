import type { Translation } from '../../translation'

export const wishes: Translation['recipes']['wishes'] = {
  allergens: {
    gluten: 'Gluten',
    crustaceans: 'Krebstiere',
    eggs: 'Eier',
    fish: 'Fisch',
    peanuts: 'Erdnüsse',
    soy: 'Soja',
    milk: 'Milch',
    'tree-nuts': 'Schalenfrüchte (Nüsse)',
    celery: 'Sellerie',
    mustard: 'Senf',
    sesame: 'Sesam',
    sulphites: 'Sulfite',
    lupin: 'Lupinen',
    molluscs: 'Weichtiere',
  },
  diets: {
    vegan: 'Vegan',
    vegetarian: 'Vegetarisch',
    pescatarian: 'Pescetarisch',
    'gluten-free': 'Glutenfrei',
    'dairy-free': 'Ohne Milchprodukte',
    halal: 'Halal',
    'kosher-style': 'Koscher orientiert',
    'low-carb': 'Low Carb',
  },
  inSentence: (name) => name,
}
