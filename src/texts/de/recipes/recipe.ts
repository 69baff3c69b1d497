import { plural } from '../../plural'
import type { Translation } from '../../translation'

export const recipe: Translation['recipes']['recipe'] = {
  preparing: 'Vorbereiten',
  cooking: 'Kochen',
  difficulty: 'Schwierigkeit',
  difficulties: { easy: 'Einfach', medium: 'Mittel', hard: 'Anspruchsvoll' },
  minutes: (minutes) => `${minutes} Min.`,
  hours: (hours) => `${hours} Std.`,
  hoursAndMinutes: (hours, minutes) => `${hours} Std. ${minutes} Min.`,
  servings: (count) => plural(count, { one: '# Portion', other: '# Portionen' }),
  scale: 'Rezept umrechnen',
  fewerServings: 'Weniger Portionen',
  moreServings: 'Mehr Portionen',
  ingredients: 'Zutaten',
  method: 'Zubereitung',
  tip: 'Tipp:',
  tipLine: (tip) => `Tipp: ${tip}`,
  contains: (allergens) => `Enthält: ${allergens}.`,
  containsLine: (allergens) => `Enthält: ${allergens}`,
  noAllergens: 'Keines der 14 häufigen Allergene wurde gefunden. Prüfe die Etiketten deiner Zutaten.',
  checkLabels: 'Prüfe die Etiketten deiner Zutaten.',

  nutrition: 'Nährwerte',
  perServing: 'pro Portion, geschätzt',
  energy: 'Energie',
  protein: 'Eiweiß',
  carbs: 'Kohlenhydrate',
  fat: 'Fett',
  nutritionLine: (calories, protein, carbs, fat) =>
    `Pro Portion, geschätzt: ${calories} kcal, Eiweiß ${protein} g, Kohlenhydrate ${carbs} g, Fett ${fat} g`,

  page: {
    allRecipes: 'Alle Rezepte',
    loading: 'Das Rezept wird geladen…',
    notLoaded: 'Das Rezept konnte nicht geladen werden',
    notFound: 'Rezept nicht gefunden',
    missing: 'Dieses Rezept ist nicht hier',
    missingDetail: 'Es wurde vielleicht gelöscht, oder es gehört zu einem anderen Konto.',
    showAll: 'Alle Rezepte zeigen',
    spentOn: (tokens, date) => `${tokens} ausgegeben am ${date}`,
  },

  actions: {
    copy: 'Als Text kopieren',
    copied: 'Kopiert',
    notCopied: 'Der Browser hat das Kopieren nicht erlaubt',
    copyByHand: 'Markiere den Text und kopiere ihn von Hand.',
    print: 'Drucken',
    delete: 'Löschen',
  },
}
