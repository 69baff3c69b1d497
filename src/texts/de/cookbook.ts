import { plural } from '../plural'
import type { Translation } from '../translation'

export const cookbook: Translation['cookbook'] = {
  title: 'Kochbuch machen',
  description: (count) =>
    plural(count, {
      one: 'Ein Rezept als PDF, zum Drucken oder Verschenken.',
      other: '# Rezepte in einem PDF, zum Drucken oder Verschenken.',
    }),
  tooMany: (count, max) =>
    `In ein Kochbuch passen ${plural(max, { one: 'höchstens ein Rezept', other: 'höchstens # Rezepte' })}, ausgewählt ${plural(count, { one: 'ist eins', other: 'sind #' })}. Wähle weniger aus.`,
  name: 'Titel',
  defaultName: 'Meine Rezepte',
  nameMissing: 'Gib deinem Kochbuch einen Titel.',
  paper: 'Papier',
  papers: { a4: 'A4', letter: 'Letter' },
  cost: 'Kostet',
  balance: 'Du hast',
  balanceAfter: 'Danach',
  make: (cost) => `Kochbuch machen · ${cost}`,
  makeUnpriced: 'Kochbuch machen',
  chargedAfter: 'Zuerst entsteht das PDF. Du zahlst erst, wenn es da ist.',
  steps: {
    reading: 'Rezepte werden gelesen …',
    setting: 'Seiten werden gesetzt …',
    charging: 'Wird bezahlt …',
  },
  short: (missing) => plural(missing, { one: 'Dir fehlt ein Token.', other: 'Dir fehlen # Tokens.' }),
  indebted: (debt) => `Du schuldest ${debt}. Die nächsten Tokens, die du kaufst, gleichen das zuerst aus.`,
  offline: 'Du bist offline. Deine Auswahl bleibt; mach das Kochbuch, wenn du wieder online bist.',
  buy: 'Tokens kaufen',
  readFailed: 'Die Rezepte konnten nicht gelesen werden',
  notMade: 'Das PDF konnte nicht erstellt werden',
  notMadeText: 'Es wurde nichts berechnet. Versuche es noch einmal oder wähle weniger Rezepte aus.',
  garbled: 'Das PDF kann nicht alle Buchstaben zeigen',
  garbledText:
    'Es kennt das lateinische Alphabet; im Titel oder in einem Rezept stünde für andere ein Fragezeichen. Es wurde noch nichts berechnet. Drücke den Knopf noch einmal, wenn du es so haben willst, oder wähle andere Rezepte aus.',
  chargeFailed: 'Das Kochbuch konnte nicht bezahlt werden',
  noneLeft: 'Diese Rezepte sind nicht mehr in deinem Buch',
  noneLeftText: 'Es wurde nichts berechnet. Wähle andere aus.',
  ready: 'Dein Kochbuch ist fertig',
  readyText: (pages, cost) => plural(pages, { one: `Eine Seite für ${cost}.`, other: `# Seiten für ${cost}.` }),
  missing: (count) =>
    plural(count, {
      one: 'Ein Rezept wurde inzwischen gelöscht und fehlt darin.',
      other: '# Rezepte wurden inzwischen gelöscht und fehlen darin.',
    }),
  download: 'PDF herunterladen',
  downloadHint: 'Du kannst es so oft herunterladen, wie du willst; es ist bezahlt.',
  unfinished: {
    chosen: {
      title: 'Dein Kochbuch ist noch nicht fertig',
      text: 'Deine Auswahl ist noch da, und es wurde nichts berechnet.',
      action: 'Kochbuch fertig machen',
    },
    sent: {
      title: 'Dein Kochbuch ist noch nicht fertig',
      text: 'Es ist nicht klar, ob es bezahlt wurde. Du kannst es ruhig fertig machen: Es wird nie zweimal berechnet.',
      action: 'Kochbuch fertig machen',
    },
    paid: {
      title: 'Dein Kochbuch ist bezahlt',
      text: 'Du kannst es kostenlos noch einmal herunterladen.',
      action: 'Kochbuch öffnen',
    },
    discard: 'Ausblenden',
  },
  notOpened: 'Das Kochbuch konnte nicht geöffnet werden',
  notOpenedNext: 'Prüfe deine Verbindung und versuche es dann noch einmal.',
  fileName: (title) => `${title}.pdf`,
  pdf: {
    note: (count, date) => `${plural(count, { one: 'Ein Rezept', other: '# Rezepte' })} · ${date}`,
    contents: 'Inhalt',
    ingredients: 'Zutaten',
    method: 'Zubereitung',
    preparing: (time) => `${time} Vorbereitung`,
    cooking: (time) => `${time} Kochen`,
    difficulties: { easy: 'Einfach', medium: 'Mittel', hard: 'Anspruchsvoll' },
    tip: (text) => `Tipp: ${text}`,
    contains: (allergens) => `Enthält: ${allergens}. Prüfe die Etiketten deiner Zutaten.`,
    noAllergens: 'Keins der 14 Hauptallergene wurde gefunden. Prüfe die Etiketten deiner Zutaten.',
    nutrition: ({ calories, protein, carbs, fat }) =>
      `Pro Portion, geschätzt: ${calories} kcal, Eiweiß ${protein} g, Kohlenhydrate ${carbs} g, Fett ${fat} g.`,
  },
}
