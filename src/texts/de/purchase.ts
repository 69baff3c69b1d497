import type { Translation } from '../translation'
import { plural } from '../plural'

export const purchase: Translation['purchase'] = {
  title: 'Tokens kaufen',
  backToCooking: 'Zurück zum Kochen',
  otherPackages: 'Andere Pakete',
  choosePackage: 'Paket wählen',
  nothingCharged: 'Es wurde nichts berechnet. Du kannst jederzeit neu anfangen.',

  introduction: (recipeCost) =>
    plural(recipeCost, {
      one: 'Ein Token ist ein Rezept. Tokens verfallen nicht.',
      other: 'Ein Rezept kostet # Tokens. Tokens verfallen nicht.',
    }),
  owedIntroduction: (owed) =>
    plural(owed, {
      one: 'Du schuldest # Token: Es wurde mehr zurückgeholt, als du noch hattest. Was du kaufst, begleicht zuerst das; mit dem Rest kannst du kochen.',
      other:
        'Du schuldest # Tokens: Es wurde mehr zurückgeholt, als du noch hattest. Was du kaufst, begleicht zuerst das; mit dem Rest kannst du kochen.',
    }),
  chosen: (name, tokens, price) => `${name}: ${tokens} für ${price}`,
  yourPurchase: 'Dein Kauf',
  paymentForm: 'Zahlungsformular',
  loadingForm: 'Das Zahlungsformular wird geladen …',

  packages: {
    loading: 'Die Pakete werden geladen …',
    notLoaded: 'Die Pakete konnten nicht geladen werden',
    buy: (name, tokens, price) => `${name} kaufen, ${tokens} für ${price}`,
    buyOwing: (name, tokens, price, afterDebt) => `${name} kaufen, ${tokens} für ${price}. ${afterDebt}`,
    perRecipe: (tokens, price) => `${tokens} · ${price} pro Rezept`,
    saved: (percent) => `${percent} günstiger pro Rezept`,
    bestFor: {
      starter: 'Zum Ausprobieren',
      family: 'Wenn du jede Woche etwas Neues kochst',
      chef: 'Wenn du fast jeden Tag etwas Neues kochst',
    },
    paysPart: (left) =>
      plural(left, {
        one: 'Begleicht einen Teil deiner Schuld; # Token bleibt offen',
        other: 'Begleicht einen Teil deiner Schuld; # Tokens bleiben offen',
      }),
    paysAll: 'Begleicht deine ganze Schuld',
    paysAllAndLeaves: (left) =>
      plural(left, {
        one: 'Begleicht deine ganze Schuld, und # Token bleibt dir',
        other: 'Begleicht deine ganze Schuld, und # Tokens bleiben dir',
      }),
    whenOnline: 'Kaufen kannst du, sobald du wieder online bist.',
    howYouPay:
      'Du zahlst einmal, über Stripe. Nichts verlängert sich von selbst, und deine Kartennummer sehen wir nie.',
  },

  lowTokens: {
    label: 'Deine Tokens',
    low: 'Deine Tokens reichen noch für ein Rezept.',
    empty: 'Du hast keine Tokens mehr. Was du gekocht hast, bleibt dir.',
    seePackages: 'Pakete ansehen',
  },

  processing: {
    title: 'Deine Zahlung wird bestätigt …',
    slowTitle: 'Das dauert länger als sonst',
    delayedTitle: 'Deine Bank bestätigt die Zahlung',
    soon: 'Meist dauert das nur ein paar Sekunden. Deine Tokens kommen gleich danach.',
    safeToLeave:
      'Manche Banken brauchen Tage. Du kannst ruhig weggehen: Deine Tokens erscheinen von selbst, sobald die Zahlung bestätigt ist, und im Verlauf siehst du, wie es steht.',
    cannotAsk: (problem) => `${problem}. Wir fragen weiter nach; deine Zahlung ist davon nicht betroffen.`,
  },

  paid: {
    added: (tokens) => plural(tokens, { one: '# Token gutgeschrieben.', other: '# Tokens gutgeschrieben.' }),
    paidOff: (tokens) =>
      plural(tokens, {
        one: '# davon hat beglichen, was du schuldig warst.',
        other: '# davon haben beglichen, was du schuldig warst.',
      }),
    balanceNow: (balance) => `Du hast jetzt ${balance}.`,
    seeHistory: 'Was aus den anderen wurde, steht im Verlauf.',
    stillOwed: (tokens) =>
      plural(tokens, {
        one: 'Du schuldest noch # Token; bis das beglichen ist, kann nichts gekocht werden.',
        other: 'Du schuldest noch # Tokens; bis das beglichen ist, kann nichts gekocht werden.',
      }),
  },

  review: {
    title: 'Diese Zahlung muss sich jemand ansehen',
    what: 'Sie weicht vom Angebot ab, deshalb wurden noch keine Tokens gutgeschrieben. Bitte zahle nicht noch einmal. Falls Geld abgebucht wurde, ist das vermerkt und nicht verloren; du bekommst deine Tokens oder dein Geld zurück.',
    next: 'Wenn du ein paar Tage nichts hörst, frage mit dieser Nummer nach:',
  },

  unpaid: {
    failedTitle: 'Die Zahlung hat nicht geklappt',
    expiredTitle: 'Die Zeit zum Bezahlen ist abgelaufen',
    unfinishedTitle: 'Die Zahlung wurde nicht abgeschlossen',
    failed:
      'Es wurde nichts berechnet. Versuche es noch einmal, vielleicht mit einer anderen Karte oder einem anderen Konto.',
    expired: 'Es wurde nichts berechnet. Fang neu an, wenn du so weit bist.',
  },

  refused: {
    notCharged: (next) => `Es wurde nichts berechnet. ${next}`,
    conflict: {
      title: 'Dieser Kauf ist in einem anderen Tab offen',
      next: 'Schließe ihn dort ab, oder versuche es hier noch einmal.',
    },
    provider_unavailable: { title: 'Stripe antwortet nicht', next: 'Versuche es in einer Minute noch einmal.' },
    rate_limited: {
      title: 'Es wurden zu viele Käufe begonnen',
      next: 'Warte zehn Minuten und versuche es dann noch einmal. Nach zwanzig an einem Tag geht es erst morgen wieder.',
    },
  },

  blocked: {
    title: 'Das Zahlungsformular wurde nicht geladen',
    what: 'Es wurde nichts berechnet. Stripe ist nicht erreichbar, oder etwas in diesem Browser blockiert das Formular. Du kannst auch auf der Seite von Stripe bezahlen; danach kommst du hierher zurück.',
    payHosted: 'Auf der Seite von Stripe bezahlen',
  },

  returned: {
    notChecked: 'Dein Kauf konnte nicht geprüft werden',
    refunded: 'Dieser Kauf wurde erstattet',
    disputed: 'Diese Zahlung ist strittig',
    takenBack: 'Im Verlauf steht, was das für deine Tokens bedeutet hat.',
    seeHistory: 'Zum Verlauf',
    unknown: 'Diesen Kauf gibt es nicht',
    unknownMeans:
      'Unter dieser Adresse gibt es keinen Kauf von dir. Wenn du bezahlt hast, sind die Tokens in deinem Guthaben, und der Verlauf führt sie auf.',
  },
}
