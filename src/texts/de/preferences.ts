import type { Translation } from '../translation'

export const preferences: Translation['preferences'] = {
  units: {
    metric: { name: 'Metrisch', example: 'Gramm, Milliliter, °C' },
    us: { name: 'US', example: 'Unzen, Cups, °F' },
  },
  notSaved: 'Die Änderung wurde nicht gespeichert',
  title: 'Wie du isst',
  description: 'Wird bei jedem neuen Rezept eingesetzt; dort kannst du es für ein einzelnes ändern.',
  dietsTitle: 'Ernährungsweise',
  allergensTitle: 'Allergien',
  allergensHint: 'Jedes Rezept wird darauf geprüft. Lies trotzdem, was auf den Packungen steht.',
  unitsTitle: 'Einheiten',
  saving: 'Wird gespeichert …',
  saved: 'Gespeichert',
  savedByItself: 'Änderungen werden sofort gespeichert.',
  notLoaded: 'Deine Ernährungsweise und Allergien konnten nicht geladen werden',
}
