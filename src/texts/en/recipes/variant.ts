/** Ordering a variant of a recipe. */
export const variantTexts = {
  title: 'Make a variant',
  description: (title: string) => `“${title}” with a change. The original stays as it is.`,
  changes: 'What should change?',
  quicker: 'Quicker',
  quickerHint: (time: string) => `Ready within ${time}.`,
  notes: 'In your own words',
  notesPlaceholder: 'Milder, and with rice instead of pasta.',
  kept: (names: string) => `Your allergies and diets are kept: ${names}.`,
  nothingChosen: 'Choose a change, or say it in your own words.',
  order: 'Make variant',
  orderFor: (tokens: string) => `Make variant · ${tokens}`,
  afterThis: (tokens: string) => `${tokens} left after this. You pay only for a finished recipe.`,
  short: 'You need more tokens for this.',
  running: 'Another recipe is being written. Wait for it, or stop it first.',
}
