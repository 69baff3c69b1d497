import type { Translation } from '../translation'
import { plural } from '../plural'

export const tokens: Translation['tokens'] = {
  balance: 'Token-Guthaben',
  aboutThisNumber: 'Über diese Zahl',
  unit: (count) => plural(count, { one: 'Token', other: 'Tokens' }),
  unitLastSeen: (count) => plural(count, { one: 'Token, zuletzt gesehen', other: 'Tokens, zuletzt gesehen' }),

  sync: {
    titles: {
      connecting: 'Wird verbunden',
      live: 'Live',
      polling: 'Alle 30 Sekunden geprüft',
      offline: 'Offline',
    },
    reasons: {
      'signed-out': 'Melde dich an, um deine Tokens zu sehen.',
      joining: 'Live-Updates werden verbunden.',
      subscribed: 'Änderungen erscheinen sofort, hier und auf all deinen Geräten.',
      'slow-join': 'Live-Updates brauchen gerade länger.',
      'channel-error': 'Live-Updates sind unterbrochen.',
      'channel-closed': 'Live-Updates werden neu verbunden.',
      'server-refused': 'Live-Updates sind im Moment nicht verfügbar.',
      asleep: 'Live-Updates pausieren, solange dieser Tab im Hintergrund ist.',
      'no-network': 'Du bist offline. Das ist der letzte bekannte Stand.',
      unreachable: 'Die Küche ist nicht erreichbar. Das ist der letzte bekannte Stand.',
    },
    stillWorks: {
      connecting: 'Du kannst kochen und kaufen.',
      live: 'Du kannst kochen und kaufen.',
      polling:
        'Du kannst wie gewohnt kochen und kaufen; was anderswo passiert, erscheint vielleicht erst nach einer halben Minute.',
      offline: 'Du kannst dich umsehen. Kochen und kaufen geht wieder, sobald du online bist.',
    },
    since: (age) => `seit ${age}`,
    lastNews: (age) => `Letzter Stand: vor ${age}.`,
    notChecked: 'Noch nicht geprüft.',
    checkNow: 'Jetzt prüfen',
    checking: 'Wird geprüft …',
    allDetails: 'Alle Details',
  },

  ages: {
    seconds: (count) => plural(count, { one: '# Sekunde', other: '# Sekunden' }),
    minutes: (count) => plural(count, { one: '# Minute', other: '# Minuten' }),
    hours: (count) => plural(count, { one: '# Stunde', other: '# Stunden' }),
  },

  offline: {
    'no-network': 'Du bist offline.',
    unreachable: 'Die Küche ist gerade nicht erreichbar.',
  },

  news: {
    credited: (count) => plural(count, { one: '# Token gutgeschrieben', other: '# Tokens gutgeschrieben' }),
    givenBack: (count) => plural(count, { one: '# Token zurückgegeben', other: '# Tokens zurückgegeben' }),
    backOnline: 'Du bist wieder online',
    upToDate: 'Die Zahl ist wieder aktuell.',
  },
}
