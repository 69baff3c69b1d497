import type { Translation } from '../../translation'

export const deletion: Translation['account']['deletion'] = {
  title: 'Konto löschen',
  description:
    'Deine Rezepte, Einstellungen und E-Mail-Adresse sind dann endgültig weg. Übrige Tokens können nicht ausgezahlt werden.',
  open: 'Konto löschen …',
  dialogTitle: 'Dein Konto löschen',
  lose: 'Das ist sofort und endgültig weg:',
  counting: 'Wird gezählt …',
  notCounted: 'Was du hast, konnte nicht gezählt werden. Alles, was dir gehört, wird gelöscht.',
  profile: 'deine E-Mail-Adresse, Ernährungsweise und Allergien',
  stays:
    'Die Liste deiner Käufe und Token-Bewegungen bleibt ohne deinen Namen erhalten, wie es die Buchhaltung verlangt.',
  takeAlong: 'Willst du deine Rezepte behalten? Dann schließe das hier und lade zuerst deine Daten.',
  passwordLabel: 'Dein Passwort',
  emailLabel: 'Deine E-Mail-Adresse, zur Bestätigung',
  confirm: 'Alles löschen',
  keep: 'Konto behalten',
  enterPassword: 'Gib zur Bestätigung dein Passwort ein.',
  enterEmail: (email) => `Gib zur Bestätigung ${email} ein.`,
  wrongPassword: 'Das ist nicht dein Passwort. Es wurde nichts gelöscht.',
  wrongEmail: 'Das ist nicht die E-Mail-Adresse dieses Kontos. Es wurde nichts gelöscht.',
  paymentPending:
    'Gerade läuft noch eine Zahlung, deshalb wurde nichts gelöscht. Schau auf dein Guthaben und versuche es dann erneut.',
  unknown:
    'Es kam keine Antwort; ob dein Konto gelöscht ist, ist nicht bekannt. Du kannst es gefahrlos noch einmal versuchen.',
  failed: 'Es wurde nichts gelöscht.',
  deleted: 'Dein Konto ist gelöscht',
  deletedDetail: 'Du bist in diesem Browser abgemeldet. Danke, dass du mit uns gekocht hast.',
}
