import type { Translation } from '../translation'

export const errors: Translation['errors'] = {
  notCharged: 'Es wurde nichts berechnet.',
  safeToRepeat: 'Ein neuer Versuch ist sicher: Dieselbe Anfrage wird nie zweimal berechnet.',
  codes: {
    invalid_request: {
      title: 'An der Anfrage stimmt etwas nicht',
      next: 'Prüfe deine Eingaben und versuche es noch einmal.',
    },
    unauthorized: { title: 'Deine Sitzung ist abgelaufen', next: 'Melde dich wieder an, um weiterzumachen.' },
    insufficient_tokens: { title: 'Nicht genug Tokens', next: 'Kaufe Tokens und mach hier weiter.' },
    forbidden: {
      title: 'Das gehört nicht zu deinem Konto',
      next: 'Prüfe, ob du mit dem richtigen Konto angemeldet bist.',
    },
    not_found: { title: 'Nicht gefunden', next: 'Es wurde vielleicht gelöscht, oder die Adresse stimmt nicht.' },
    conflict: {
      title: 'Das wurde schon in anderer Form gesendet',
      next: 'Lade die Seite neu und versuche es noch einmal.',
    },
    rate_limited: { title: 'Zu viel auf einmal', next: 'Warte einen Moment und versuche es dann noch einmal.' },
    provider_unavailable: {
      title: 'Ein Dienst, den wir brauchen, antwortet nicht',
      next: 'Versuche es in einer Minute noch einmal.',
    },
    internal: { title: 'Das hat bei uns nicht geklappt', next: 'Versuche es gleich noch einmal.' },
    network: {
      title: 'Keine Verbindung zum Server',
      next: 'Prüfe deine Verbindung und versuche es dann noch einmal.',
    },
  },
}
