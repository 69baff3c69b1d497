import type { Translation } from '../translation'

export const shell: Translation['shell'] = {
  home: 'Healthy Meals AI, Startseite',
  footer: 'Die Rezepte schreibt eine Maschine. Prüfe sie auf deine Allergien, bevor du kochst.',
  signIn: 'Anmelden',
  signUp: 'Registrieren',
  signOut: 'Abmelden',
  buyTokens: 'Tokens kaufen',
  navigation: { label: 'Hauptnavigation', cook: 'Kochen', recipeBook: 'Rezeptbuch', history: 'Verlauf' },
  account: { label: 'Konto', signedInAs: 'Angemeldet als', settings: 'Konto und Einstellungen' },
  colours: {
    label: 'Farben',
    system: 'Wie im System',
    light: 'Hell',
    dark: 'Dunkel',
    useLight: 'Helle Farben verwenden',
    useDark: 'Dunkle Farben verwenden',
  },
  language: {
    label: 'Sprache',
    failed: 'Die Sprache konnte nicht geladen werden',
    failedNext: 'Prüfe deine Verbindung und wähle sie dann noch einmal.',
  },
  palette: {
    open: 'Suche und Befehle',
    shortcuts: 'Tastenkürzel',
    failed: 'Die Befehle konnten nicht geladen werden',
    failedNext: 'Prüfe deine Verbindung und versuche es dann noch einmal.',
  },
  notifications: 'Mitteilungen',
  notFound: {
    pageTitle: 'Seite nicht gefunden',
    title: 'Dieser Teller ist leer',
    detail: 'Diese Seite gibt es nicht, oder sie ist umgezogen.',
  },
  backHome: 'Zurück in die Küche',
  reload: 'Neu laden',
  routeError: {
    missingChunk: {
      title: 'Diese Seite wurde nicht geladen',
      next: 'Vielleicht gibt es eine neue Version, oder die Verbindung war weg. Lade die Seite neu.',
    },
    internal: {
      title: 'Diese Seite funktioniert gerade nicht',
      next: 'Deine Rezepte und Tokens sind sicher. Lade die Seite neu, um weiterzumachen.',
    },
  },
  rootError: {
    title: 'Die Seite funktioniert gerade nicht',
    next: 'Deine Rezepte und Tokens sind sicher: Sie liegen auf dem Server. Versuche es noch einmal, oder lade die Seite neu.',
  },
  /** What the frame says of the purchase dialog, whose own texts come with it. */
  purchase: {
    cancelled: 'Du bist vor dem Bezahlen gegangen',
    startAgain: 'Du kannst jederzeit neu anfangen.',
    notLoaded: 'Die Pakete konnten nicht geladen werden',
    whenOnline: 'Kaufen kannst du, sobald du wieder online bist.',
  },
  update: {
    title: 'Eine neue Version ist da',
    detail: 'Lade neu, wann es dir passt. Was du eingegeben hast, bleibt.',
    action: 'Neu laden',
  },
}
