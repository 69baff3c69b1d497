import type { Translation } from '../translation'
import { plural } from '../plural'
import { deletion } from './account/deletion'
import { exported } from './account/export'

export const account: Translation['account'] = {
  title: 'Konto',
  signedInAs: (email) => `Du bist angemeldet als ${email}.`,
  loadFailed: 'Dein Konto konnte nicht geladen werden',

  emailTitle: 'E-Mail',
  emailWaiting: (email) =>
    `${email} wartet auf Bestätigung. Öffne den Link in beiden E-Mails, an deiner alten und deiner neuen Adresse; erst dann ändert sie sich.`,
  newEmail: 'Neue E-Mail-Adresse',
  newEmailHint: 'Wir schicken einen Link an beide Adressen. Vorher ändert sich nichts.',
  changeEmail: 'E-Mail ändern',
  sameEmail: 'Das ist schon deine E-Mail-Adresse.',
  emailSent: 'Zwei E-Mails sind unterwegs',

  passwordTitle: 'Passwort',
  currentPassword: 'Aktuelles Passwort',
  newPassword: 'Neues Passwort',
  changePassword: 'Passwort ändern',
  passwordChanged: 'Dein neues Passwort gilt ab jetzt',
  wrongPassword: 'Das ist nicht dein aktuelles Passwort.',
  noPassword: 'Du meldest dich mit Google an. Du kannst zusätzlich ein Passwort setzen: Wir schicken dir einen Link.',
  sendPasswordLink: 'Link schicken',
  passwordLinkSent: 'Der Link ist unterwegs. Schau auch in den Spam-Ordner.',

  coloursTitle: 'Farben',
  forThisBrowser: 'Für diesen Browser.',
  themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  languageTitle: 'Sprache',

  sessionsTitle: 'Anmeldungen',
  sessionsDescription:
    'Handy verloren, oder an einem fremden Computer angemeldet? „Überall abmelden“ beendet jede Anmeldung; Geräte, die gerade benutzt werden, merken es innerhalb einer Stunde.',
  signOutHere: 'Hier abmelden',
  signOutEverywhere: 'Überall abmelden',

  recipes: (count) => plural(count, { one: '# Rezept', other: '# Rezepte' }),

  export: exported,
  deletion,
}
