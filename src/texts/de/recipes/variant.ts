import type { Translation } from '../../translation'

export const variant: Translation['recipes']['variant'] = {
  title: 'Variante kochen',
  description: (title) => `„${title}“, aber anders. Das Original bleibt, wie es ist.`,
  changes: 'Was soll anders werden?',
  quicker: 'Schneller',
  quickerHint: (time) => `Fertig in ${time}.`,
  notes: 'Mit deinen Worten',
  notesPlaceholder: 'Milder, und mit Reis statt Nudeln.',
  kept: (names) => `Deine Allergien und Ernährungsweisen gelten weiter: ${names}.`,
  nothingChosen: 'Wähle eine Änderung, oder sag es mit deinen Worten.',
  order: 'Variante erstellen',
  orderFor: (tokens) => `Variante erstellen · ${tokens}`,
  afterThis: (tokens) => `Danach hast du noch ${tokens}. Du zahlst nur für ein fertiges Rezept.`,
  short: 'Dafür brauchst du mehr Tokens.',
  running: 'Gerade wird schon ein Rezept geschrieben. Warte darauf, oder stoppe es zuerst.',
}
