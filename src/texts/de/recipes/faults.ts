import { plural } from '../../plural'
import type { Translation } from '../../translation'

export const faults: Translation['recipes']['faults'] = {
  title: 'Diesmal kein Rezept',
  allergen: (name) => `Das Rezept enthielt etwas, gegen das du allergisch bist: ${name}.`,
  allergenFound: (name, found) => `Das Rezept enthielt etwas, gegen das du allergisch bist: ${name} („${found}“).`,
  diet: (name) => `Das Rezept passte nicht zu deiner Ernährung: ${name}.`,
  dietFound: (name, found) => `Das Rezept passte nicht zu deiner Ernährung (${name}): Es enthielt „${found}“.`,
  meatWithMilk: 'Das Rezept war nicht koscher: Es mischte Fleisch und Milch.',
  plainText: 'Im Rezept stand Text, der nichts mit Kochen zu tun hat.',
  servings: (count) =>
    plural(count, { one: 'Das Rezept war nicht für eine Person.', other: 'Das Rezept war nicht für # Personen.' }),
  wishedIngredients: 'Das Rezept verwendete keine deiner Zutaten.',
  calories: 'Die Kalorien des Rezepts stimmten nicht.',
  amounts: 'Eine Menge im Rezept ergab keinen Sinn.',
  times: 'Eine Zeit oder Temperatur im Rezept ergab keinen Sinn.',
  maxMinutes: (minutes) =>
    plural(minutes, {
      one: 'Das Rezept dauerte länger als eine Minute.',
      other: 'Das Rezept dauerte länger als # Minuten.',
    }),
  unusedIngredient: 'Das Rezept nannte eine Zutat, die in keinem Schritt vorkam.',
  unlistedIngredient: 'Ein Schritt verwendete eine Zutat, die nicht auf der Liste stand.',
  form: 'Was der Koch schrieb, war kein vollständiges Rezept.',
  nothingLeft: 'Jede Zutat steht auch bei deinen Allergien, es bleibt also nichts zum Kochen übrig.',
  other: 'Das Rezept hat unsere Prüfung nicht bestanden.',
  notWritten: 'Das Rezept konnte diesmal nicht geschrieben werden.',
  tryAgainSoon: 'Versuche es gleich noch einmal.',
}
