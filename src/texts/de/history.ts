import type { Translation } from '../translation'
import { plural } from '../plural'
import { receipt } from './history-receipt'

const dasPaket = (name: string | undefined) => (name === undefined ? 'ein Paket' : `das Paket ${name}`)

export const history: Translation['history'] = {
  title: 'Verlauf',
  description: 'Woher deine Tokens kamen und was aus ihnen wurde.',

  totals: {
    label: 'Summen',
    balance: 'Guthaben',
    bought: 'Gekauft',
    takenBack: (count) => plural(count, { other: '# zurückgenommen' }),
    received: 'Erhalten',
    spent: 'Ausgegeben',
    held: (count) =>
      plural(count, {
        one: '# Token ist für ein Rezept reserviert, das gerade geschrieben wird.',
        other: '# Tokens sind für Rezepte reserviert, die gerade geschrieben werden.',
      }),
    owed: (count) =>
      plural(count, {
        one: 'Du schuldest # Token: Es wurde mehr zurückgeholt, als du noch hattest. Deine nächsten Tokens begleichen zuerst das; bis dahin kannst du nichts ausgeben.',
        other:
          'Du schuldest # Tokens: Es wurde mehr zurückgeholt, als du noch hattest. Deine nächsten Tokens begleichen zuerst das; bis dahin kannst du nichts ausgeben.',
      }),
  },

  filter: {
    show: 'Anzeigen',
    shown: {
      all: 'Alles',
      bought: 'Gekauft',
      gifts: 'Geschenkt',
      spent: 'Ausgegeben',
      corrections: 'Erstattungen und Korrekturen',
    },
    period: 'Zeitraum',
    periods: {
      all: 'Gesamte Zeit',
      '30d': 'Letzte 30 Tage',
      '90d': 'Letzte 90 Tage',
      'this-year': 'Dieses Jahr',
      'last-year': 'Letztes Jahr',
    },
    clear: 'Alles anzeigen',
  },

  list: {
    caption: 'Bewegungen deiner Tokens, neueste zuerst',
    what: 'Was',
    tokens: 'Tokens',
    balance: 'Guthaben',
    loading: 'Dein Verlauf wird geladen …',
    notLoaded: 'Dein Verlauf konnte nicht geladen werden',
    whenOnline: 'Dein Verlauf erscheint, sobald du wieder online bist.',
    showMore: 'Mehr anzeigen',
    loadingMore: 'Mehr wird geladen …',
    moreNotLoaded: 'Mehr konnte nicht geladen werden',
    emptyTitle: 'Noch hat sich nichts bewegt',
    empty: 'Was du bekommst, kaufst und ausgibst, erscheint hier, Zeile für Zeile.',
    cookFirst: 'Erstes Rezept kochen',
    noHitsTitle: 'Hier ist nichts',
    noHits: 'In diesem Zeitraum gibt es nichts dieser Art.',
    receipt: 'Beleg',
    receiptOf: (what, date) => `Beleg: ${what}, ${date}`,
  },

  entries: {
    welcomeGift: 'Willkommensgeschenk',
    gift: 'Geschenk',
    boughtPackage: (name) => `Paket ${name} gekauft`,
    boughtTokens: 'Tokens gekauft',
    features: {
      recipe: 'Rezept',
      variant: 'Variante eines Rezepts',
      cookbook: 'Kochbuch als PDF',
    },
    spent: 'Tokens ausgegeben',
    withRecipe: (what) => `${what}:`,
    refund: 'Erstattung',
    refundMeans: (name) =>
      `Du hast Geld zurückbekommen, das du für ${dasPaket(name)} bezahlt hattest, und die damit gekauften Tokens gingen zurück.`,
    refundUndone: 'Erstattung rückgängig',
    refundUndoneMeans: (name) =>
      `Eine Erstattung für ${dasPaket(name)} hat nicht geklappt; die Tokens dazu gehören wieder dir.`,
    disputed: 'Zahlung strittig',
    disputedMeans: (name) =>
      `Deine Bank hat die Zahlung für ${dasPaket(name)} zurückgeholt, und die damit gekauften Tokens gingen mit. Sie kommen wieder, falls die Zahlung doch gilt.`,
    disputeSettled: 'Streit beigelegt',
    disputeSettledMeans: (name) => `Die Zahlung für ${dasPaket(name)} gilt doch; die Tokens gehören wieder dir.`,
    correction: 'Korrektur',
    correctedBy: (actor) => `Vorgenommen von ${actor}.`,
    correctedWhy: (reason) => `„${reason}“`,
    correctedByWhy: (actor, reason) => `${actor}: „${reason}“`,
    taken: 'Tokens abgezogen',
    added: 'Tokens hinzugefügt',
    paidAllOwed: 'Alle diese Tokens haben beglichen, was du schuldig warst.',
    paidOwed: (count) =>
      plural(count, {
        one: '# dieser Tokens hat beglichen, was du schuldig warst.',
        other: '# dieser Tokens haben beglichen, was du schuldig warst.',
      }),
    nowOwed: (count) =>
      plural(count, {
        one: '# dieser Tokens war schon ausgegeben, darum schuldest du es; deine nächsten Tokens begleichen das zuerst.',
        other:
          '# dieser Tokens waren schon ausgegeben, darum schuldest du sie; deine nächsten Tokens begleichen das zuerst.',
      }),
  },

  weeks: {
    title: 'Die letzten 12 Wochen',
    bought: 'Gekauft',
    spent: 'Ausgegeben',
    summary: (what, tokens) => `${what}: ${tokens} in den letzten 12 Wochen`,
    week: (date, tokens) => `Woche ab ${date}: ${tokens}`,
    weekOf: 'Woche ab',
    showTable: 'Als Tabelle anzeigen',
    hideTable: 'Tabelle ausblenden',
    caption: 'Gekaufte und ausgegebene Tokens nach Wochen, neueste zuerst',
    loading: 'Die letzten Wochen werden geladen …',
    notLoaded: 'Die letzten Wochen konnten nicht geladen werden',
  },

  csv: {
    download: 'CSV herunterladen',
    preparing: 'Wird vorbereitet …',
    notMade: 'Die Datei konnte nicht erstellt werden',
    fileName: (date) => `tokens-${date}.csv`,
    date: (timeZone) => `Datum (${timeZone})`,
    what: 'Was',
    recipe: 'Rezept',
    explanation: 'Erklärung',
    tokens: 'Tokens',
    balance: 'Guthaben danach',
    purchase: 'Kaufnummer',
  },

  receipt,
}
