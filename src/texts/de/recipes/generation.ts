import type { Translation } from '../../translation'

export const generation: Translation['recipes']['generation'] = {
  title: 'Rezept wird erstellt',
  stop: 'Stopp',
  stopping: 'Wird gestoppt…',
  progress: 'Fortschritt des Rezepts',
  payWhenFinished: 'Du zahlst, wenn es fertig ist. Bis dahin kannst du stoppen, und nichts wird berechnet.',
  stepsComeLast: 'Die Schritte erscheinen, sobald das Rezept fertig und gespeichert ist.',
  without: (names) => `ohne ${names}`,
  within: (time) => `in ${time}`,
  variant: 'Eine Variante deines Rezepts',

  phases: {
    joining: 'Verbindung verloren. Es geht gleich weiter…',
    holding: 'Ein Token wird reserviert…',
    thinking: 'Deine Zutaten werden gesichtet…',
    planning: 'Das Gericht wird geplant…',
    measuring: 'Die Zutaten werden abgemessen…',
    writing: 'Die Schritte werden geschrieben…',
    saving: 'Das Rezept wird geprüft und gespeichert…',
  },

  stopped: 'Gestoppt. Es wurde nichts berechnet.',
  stoppedDetail: 'Deine Eingaben sind noch da.',
  stoppedVariantDetail: 'Dein Rezept ist, wie es war.',
  stoppedUnknown: 'Gestoppt, aber der Server hat es noch nicht bestätigt',
  stoppedUnknownDetail:
    'Falls das Rezept einen Moment früher fertig war, steht es in deinem Rezeptbuch. Sonst wurde nichts berechnet.',
  nothingCanBeCooked: 'Noch kann nichts gekocht werden',
  dismiss: 'Ausblenden',

  ready: 'Dein Rezept ist fertig und gespeichert',
  spent: (tokens) => `${tokens} ausgegeben`,
  left: (tokens) => `${tokens} übrig`,
  backToOriginal: 'Zurück zum Original',
  openRecipe: 'Rezept öffnen',
  cookSomethingElse: 'Etwas anderes kochen',
  changeAndCookAgain: 'Etwas ändern und noch einmal kochen',
  saved: (tokens) => `Rezept gespeichert · ${tokens} ausgegeben`,
}
