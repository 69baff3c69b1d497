/** A recipe in Hebrew, among whose words are numbers, Latin letters and a mark: what a bidirectional page gets wrong. */
import type { RecipeContent } from '@contract/recipe'

export const hebrewRecipe: RecipeContent = {
  title: 'סלט עגבניות עם טחינה',
  summary: 'סלט מהיר לערב חם: עגבניות, מלפפון וטחינה ביתית, מוכן ב-15 דקות.',
  cuisine: 'ישראלי',
  servings: 2,
  prepMinutes: 15,
  cookMinutes: 0,
  difficulty: 'easy',
  diet: ['vegan', 'gluten-free'],
  allergens: ['sesame'],
  ingredients: [
    { quantity: 4, unit: '', name: 'עגבניות', note: 'בשלות' },
    { quantity: 1, unit: '', name: 'מלפפון' },
    { quantity: 60, unit: 'g', name: 'טחינה גולמית' },
    { quantity: 30, unit: 'ml', name: 'מיץ לימון' },
    { quantity: null, unit: '', name: 'מלח' },
  ],
  steps: [
    'חותכים את העגבניות ואת המלפפון לקוביות של 2 ס״מ.',
    'מערבבים את הטחינה עם מיץ הלימון ועם 40 מ״ל מים (Tahini), עד שהרוטב חלק.',
    'יוצקים את הרוטב על הסלט, ממליחים ומגישים מיד.',
  ],
  nutrition: { calories: 252, proteinG: 8, carbsG: 16, fatG: 18 },
  tip: 'אפשר להוסיף נענע טרייה.',
}
