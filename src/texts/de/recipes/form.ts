import { plural } from '../../plural'
import type { Translation } from '../../translation'

export const form: Translation['recipes']['form'] = {
  title: 'Was hast du in der Küche?',
  description: 'Nenne ein paar Dinge. Du bekommst ein Rezept, das zu dir, deiner Zeit und deinem Tisch passt.',
  label: 'Wünsche für das Rezept',
  optional: 'optional',

  ingredients: 'Zutaten',
  ingredientsHint: 'Trenne mit Komma oder Enter, oder füge eine Liste ein.',
  ingredientsPlaceholder: 'Zum Beispiel: Zucchini, Feta, Minze',
  ideas: 'Ideen',
  ideaNames: ['Tomaten', 'Kichererbsen', 'Spinat', 'Reis', 'Eier', 'Zitrone'],
  diet: 'Ernährung',
  allergies: 'Allergien',
  allergiesPlaceholder: 'Was darf nicht hinein?',
  commonAllergies: 'Häufige',
  servings: 'Portionen',
  oneServingFewer: 'Eine Portion weniger',
  oneServingMore: 'Eine Portion mehr',
  readyWithin: 'Fertig in',
  anyTime: 'Egal',
  cuisine: 'Küche',
  cuisinePlaceholder: 'Hauptsache gut',
  cuisineNames: [
    'Chinesisch',
    'Französisch',
    'Griechisch',
    'Indisch',
    'Italienisch',
    'Japanisch',
    'Koreanisch',
    'Libanesisch',
    'Mexikanisch',
    'Marokkanisch',
    'Spanisch',
    'Thailändisch',
    'Türkisch',
    'Vietnamesisch',
  ],
  notes: 'Notizen',
  notesPlaceholder: 'Nur eine Pfanne, bitte. Nicht zu scharf.',
  charactersLeft: (left) => `Noch ${left} Zeichen`,
  charactersTooMany: (over) => `${over} Zeichen zu viel`,

  chips: {
    list: 'Auf der Liste',
    addAnother: 'Noch etwas',
    add: (name) => `${name} hinzufügen`,
    remove: (name) => `${name} entfernen`,
    added: (names, total) => `Hinzugefügt: ${names}. ${total} auf der Liste.`,
    removed: (name, left) => `Entfernt: ${name}. Noch ${left}.`,
  },

  profile: {
    remembered: 'Aus deinem Profil',
    unknown:
      'Dein Profil konnte noch nicht gelesen werden. Gib hier an, was nicht hinein darf, oder versuche es gleich noch einmal.',
    remember: 'Fürs nächste Mal merken',
    reset: 'Zurück zum Profil',
    saved: 'In deinem Profil gemerkt',
  },

  problems: {
    noIngredient: 'Nenne mindestens eine Zutat, mit der du kochen möchtest.',
    forbiddenIngredient: (name) =>
      `„${name}“ steht auch bei deinen Allergien. Nimm es an einer der beiden Stellen weg.`,
    tooManyIngredients: (max, left) =>
      plural(left, {
        one: `Mehr als ${max} Zutaten gehen nicht; eine steht noch im Feld.`,
        other: `Mehr als ${max} Zutaten gehen nicht; # stehen noch im Feld.`,
      }),
    tooManyAllergies: (max, left) =>
      plural(left, {
        one: `Mehr als ${max} Allergien gehen nicht; eine steht noch im Feld.`,
        other: `Mehr als ${max} Allergien gehen nicht; # stehen noch im Feld.`,
      }),
    itemTooLong: (max) => `Höchstens ${max} Zeichen für jeden Eintrag; der längere Text steht noch im Feld.`,
    tooManyDiets: (max) => `Wähle höchstens ${max} Ernährungsweisen.`,
    cuisineTooLong: (max, length) => `Höchstens ${max} Zeichen für die Küche; das sind ${length}.`,
    notesTooLong: (max, length) => `Höchstens ${max} Zeichen für die Notizen; das sind ${length}.`,
    servings: (min, max) => `Portionen sind eine ganze Zahl von ${min} bis ${max}.`,
    maxMinutes: (min, max) => `Wähle eine Zeit von ${min} bis ${max} Minuten.`,
  },

  order: {
    label: 'Kosten',
    youHave: 'Du hast',
    costs: 'Kostet',
    afterThis: 'Danach',
    generate: 'Rezept erstellen',
    generateFor: (tokens) => `Rezept erstellen · ${tokens}`,
    getMoreTokens: 'Tokens kaufen',
    needMoreTokens: 'Für dieses Rezept brauchst du mehr Tokens. Deine Eingaben bleiben, wie sie sind.',
    offline: 'Du bist offline. Deine Eingaben bleiben erhalten; koche weiter, sobald du wieder online bist.',
    short: (missing) => plural(missing, { one: 'Dir fehlt ein Token.', other: 'Dir fehlen # Tokens.' }),
    last: 'Das ist dein letztes Token.',
    debt: (debt) =>
      plural(debt, {
        one: 'Kochen ist gesperrt: Du schuldest # Token, das nach dem Ausgeben zurückgebucht wurde. Die nächsten gekauften Tokens begleichen das zuerst.',
        other:
          'Kochen ist gesperrt: Du schuldest # Tokens, die nach dem Ausgeben zurückgebucht wurden. Die nächsten gekauften Tokens begleichen das zuerst.',
      }),
    payOnlyFinished: 'Du zahlst nur für ein fertiges Rezept. Bis dahin kannst du stoppen, und nichts wird berechnet.',
  },
}
