import type { Translation } from '../translation'
import { plural } from '../plural'

export const auth: Translation['auth'] = {
  email: 'E-Mail',
  password: 'Passwort',
  newPassword: 'Neues Passwort',
  showPassword: 'Passwort zeigen',
  hidePassword: 'Passwort verbergen',
  passwordHint: (length) => `Mindestens ${length} Zeichen.`,

  signIn: 'Anmelden',
  signInHome: 'Schön, dass du wieder da bist.',
  signInThere: 'Melde dich an, dann bist du wieder da, wo du warst.',
  newHere: 'Neu hier?',
  forgotPassword: 'Passwort vergessen?',
  or: 'oder',
  google: 'Weiter mit Google',
  emailLink: 'Mit einem Link per E-Mail anmelden',

  signUp: 'Registrieren',
  signUpDescription: 'Drei Tokens geschenkt, genug für drei Rezepte. Ohne Karte.',
  haveAccount: 'Du hast schon ein Konto?',

  linkTitle: 'Anmelden per E-Mail-Link',
  linkDescription: 'Wir schicken dir einen Link, der dich anmeldet. Ganz ohne Passwort.',
  sendLink: 'Link schicken',
  linkSentTo: (email) =>
    `Wenn es zu ${email} ein Konto gibt, ist der Link unterwegs. Er gilt eine Stunde; schau auch in den Spam-Ordner.`,
  backToSignIn: 'Zurück zur Anmeldung',

  forgotTitle: 'Passwort vergessen',
  forgotDescription: 'Gib deine E-Mail-Adresse ein, dann schicken wir dir einen Link für ein neues Passwort.',

  expiredTitle: 'Dieser Link ist abgelaufen',
  expiredDescription: 'Er wurde schon benutzt, oder seit dem Versand ist eine Stunde vergangen.',
  askForNewLink: 'Neuen Link anfordern',
  resetTitle: 'Neues Passwort setzen',
  resetDescription: 'Du bleibst hier angemeldet; ab jetzt gilt es überall.',
  setNewPassword: 'Neues Passwort setzen',
  passwordIsSet: 'Dein neues Passwort gilt ab jetzt',

  confirmTitle: 'Schau in deine E-Mails',
  confirmDescription: (email) =>
    `Wir haben einen Link an ${email} geschickt. Öffne ihn, um die Adresse zu bestätigen; damit kommen auch deine geschenkten Tokens. Falls du schon ein Konto hattest, melde dich einfach an.`,
  sendAgain: 'Noch einmal schicken',
  sendAgainIn: (seconds) =>
    plural(seconds, { one: 'Noch einmal schicken in # s', other: 'Noch einmal schicken in # s' }),
  sentAgain: 'Verschickt. Schau auch in den Spam-Ordner.',
  useAnotherAddress: 'Andere Adresse verwenden',

  enterEmail: 'Gib deine E-Mail-Adresse ein.',
  enterWholeEmail: 'Gib eine vollständige E-Mail-Adresse ein, zum Beispiel du@example.com.',
  enterPassword: 'Gib dein Passwort ein.',
  choosePassword: 'Wähle ein Passwort.',
  passwordTooShort: (length) => `Nimm mindestens ${length} Zeichen.`,

  problems: {
    invalidCredentials: 'E-Mail und Passwort passen nicht zusammen. Prüfe beides oder setze ein neues Passwort.',
    emailTaken: 'Zu dieser E-Mail-Adresse gibt es schon ein Konto. Melde dich damit an.',
    emailInvalid: 'Diese E-Mail-Adresse funktioniert nicht. Prüfe sie auf Tippfehler.',
    emailUnreachable: 'An diese Adresse können keine E-Mails geschickt werden. Nimm eine andere.',
    emailNotConfirmed:
      'Diese E-Mail-Adresse ist noch nicht bestätigt. Öffne den Link in der E-Mail, die du bekommen hast.',
    weakPassword: 'Dieses Passwort ist zu leicht zu erraten. Nimm mindestens 8 Zeichen und kein gängiges Wort.',
    samePassword: 'Das ist schon dein Passwort. Wähle ein anderes.',
    tooManyTries: 'Zu viele Versuche. Warte eine Minute und versuche es dann erneut.',
    tooManyMails: 'Eben erst ging eine E-Mail hinaus. Warte eine Minute bis zur nächsten.',
    linkExpired: 'Dieser Link ist abgelaufen oder wurde schon benutzt. Fordere einen neuen an.',
    signInAgain:
      'Dafür musst du dich vor Kurzem angemeldet haben. Melde dich ab, wieder an, und versuche es noch einmal.',
    providerOff: 'Dieser Weg der Anmeldung ist ausgeschaltet. Nimm einen anderen.',
    blocked: 'Dieses Konto ist gesperrt.',
    signUpOff: 'Registrieren ist im Moment nicht möglich.',
    unreachable: 'Keine Verbindung zum Server. Prüfe deine Verbindung und versuche es erneut.',
    unknown: 'Das hat bei uns nicht geklappt. Versuche es gleich noch einmal.',
  },
}
