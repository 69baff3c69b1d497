import type { Translation } from '../translation'

export const cookingMode: Translation['cookingMode'] = {
  entry: {
    start: 'Jetzt kochen',
    continueAt: (step) => `Weiter bei Schritt ${step}`,
  },
  label: (title) => `Kochen: ${title}`,
  leave: 'Kochmodus verlassen',
  stepOf: (step, total) => `Schritt ${step} von ${total}`,
  previous: 'Zurück',
  next: 'Weiter',
  done: 'Kochen beenden',
  howTo: 'Wische, oder nimm die Pfeiltasten.',
  forThisStep: 'Für diesen Schritt',
  allIngredients: 'Alle Zutaten',

  screen: {
    kept: 'Der Bildschirm bleibt an.',
    unsupported: 'Dieser Browser kann den Bildschirm nicht anlassen.',
    refused: 'Der Bildschirm wird vielleicht dunkel: Das Gerät erlaubt gerade nicht, ihn anzulassen.',
  },

  timers: {
    label: 'Timer',
    start: (duration) => `Timer starten · ${duration}`,
    started: (duration) => `Timer gestartet: ${duration}`,
    ofStep: (step) => `Schritt ${step}`,
    timeLeft: (time) => `noch ${time}`,
    pause: 'Timer anhalten',
    resume: 'Timer fortsetzen',
    remove: 'Timer entfernen',
    addMinute: 'Eine Minute mehr',
    ringing: 'Die Zeit ist um',
    rang: (step, title) => `Die Zeit ist um: Schritt ${step} von ${title}`,
    silence: 'Ausschalten',
    seconds: (seconds) => `${seconds} Sek.`,
  },
}
