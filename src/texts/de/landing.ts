import type { Translation } from '../translation'

const sampleRecipe: Translation['landing']['sample']['recipe'] = {
  title: 'Zitronige Kichererbsen-Bowl mit geschmolzenen Tomaten',
  summary: 'Knusprige Kichererbsen auf warmem Quinoa, Tomaten aus der heißen Pfanne und ein kräftiges Tahin-Dressing.',
  cuisine: 'Mediterran',
  servings: 2,
  prepMinutes: 10,
  cookMinutes: 20,
  difficulty: 'easy',
  diet: ['vegan', 'glutenfrei'],
  allergens: ['Sesam'],
  ingredients: [
    { quantity: 1, unit: 'Dose', name: 'Kichererbsen', note: 'abgetropft' },
    { quantity: 120, unit: 'g', name: 'Quinoa' },
    { quantity: 250, unit: 'g', name: 'Kirschtomaten' },
    { quantity: 2, unit: 'Handvoll', name: 'Babyspinat' },
    { quantity: 2, unit: 'EL', name: 'Tahin' },
    { quantity: 3, unit: 'EL', name: 'Zitronensaft', note: 'und der Abrieb einer Zitrone' },
    { quantity: 1, unit: 'EL', name: 'Olivenöl' },
  ],
  steps: [
    'Das Quinoa abspülen und in der doppelten Menge Salzwasser 15 Minuten köcheln lassen.',
    'Die Kichererbsen trocken tupfen und im Olivenöl bei starker Hitze etwa 8 Minuten braten, bis sie knistern.',
    'Die Kichererbsen zur Seite schieben, die Kirschtomaten in die Pfanne legen und etwa 4 Minuten in Ruhe lassen, bis die Haut aufplatzt.',
    'Das Tahin mit Zitronensaft, Abrieb und 2 Esslöffeln warmem Wasser verrühren, bis es vom Löffel fließt.',
    'Den Babyspinat unter das Quinoa heben, alles daraufgeben und mit dem Dressing übergießen.',
  ],
  nutrition: { calories: 560, proteinG: 22, carbsG: 68, fatG: 22 },
  tip: 'Nur trockene Kichererbsen werden knusprig: Die Minute mit dem Geschirrtuch lohnt sich.',
}

export const landing: Translation['landing'] = {
  hero: {
    title: 'Abendessen aus dem, was du hast',
    lead: 'Sag, was in deiner Küche ist und wie du isst. Du bekommst ein Rezept dafür: mit Mengen und Zeiten, und ohne das, was du nicht verträgst.',
    signUp: 'Dreimal gratis kochen',
    prices: 'Preise ansehen',
    promise: 'Drei Tokens geschenkt, wenn du dich registrierst. Keine Karte, kein Abo.',
    youSay: 'Du sagst',
    said: ['Kichererbsen', 'Tomaten', 'Zitrone', 'vegan', '30 Min.'],
    youGet: 'Du bekommst',
    duration: '30 Min.',
    servings: '2 Portionen',
    calories: '560 kcal',
  },
  steps: {
    title: 'So funktioniert es',
    steps: [
      {
        title: 'Sag, was du hast',
        text: 'Ein paar Zutaten, deine Ernährung und Allergien, für wie viele du kochst und wie viel Zeit du hast.',
      },
      {
        title: 'Gib ein Token aus',
        text: 'Ein Rezept kostet ein Token, und das erst, wenn es fertig ist. Klappt es nicht, wird nichts berechnet.',
      },
      {
        title: 'Behalte es',
        text: 'Jedes Rezept liegt in deinem Rezeptbuch, auf allen deinen Geräten, bis du es löschst.',
      },
    ],
  },
  sample: {
    label: 'Ein Beispielrezept',
    eyebrow: 'Das bekommst du für ein Token',
    recipe: sampleRecipe,
  },
  tokens: {
    title: 'Was es mit den Tokens auf sich hat',
    lead: 'Du siehst immer, was etwas kostet, bevor du auf den Knopf drückst, und daneben dein Guthaben.',
    costs: 'Das bekommst du für deine Tokens',
    recipe: 'Ein Rezept, für dich geschrieben',
    variant: 'Eine Variante eines deiner Rezepte, zum Beispiel vegan',
    cookbook: 'Ein Kochbuch aus deinen Rezepten als PDF',
    promises: [
      {
        title: 'Berechnet erst, wenn es da ist',
        text: 'Während ein Rezept entsteht, ist sein Token nur zurückgelegt. Ausgegeben ist es, sobald das Rezept in deinem Rezeptbuch steht.',
      },
      {
        title: 'Zurück, wenn es nicht klappt',
        text: 'Wird das Rezept nicht fertig oder brichst du ab, kommt das Token von selbst zurück. Du musst nicht danach fragen.',
      },
      {
        title: 'Erstattungen gehen auf',
        text: 'Wird ein Kauf erstattet, gehen die Tokens für dieses Geld aus deinem Guthaben, und dein Verlauf zeigt es.',
      },
    ],
  },
  prices: {
    title: 'Preise',
    lead: 'Tokens kaufst du einmal, und sie verfallen nicht. Kein Abo.',
    perRecipe: (price) => `${price} pro Rezept`,
    failed: 'Die Preise konnten nicht geladen werden',
    free: { name: 'Zum Anfangen', tokens: '3 Tokens', price: 'Gratis', detail: 'wenn du dich registrierst' },
  },
  questions: {
    title: 'Fragen und Antworten',
    questions: [
      {
        question: 'Was, wenn ein Rezept nicht gelingt?',
        answer:
          'Dann wird nichts berechnet. Solange dein Rezept entsteht, ist das Token nur zurückgelegt. Ausgegeben ist es, wenn das Rezept in deinem Rezeptbuch steht. Geht etwas schief, kommt es von selbst zurück.',
      },
      { question: 'Verfallen Tokens?', answer: 'Nein. Sie bleiben in deinem Konto, bis du sie verwendest.' },
      {
        question: 'Kann ich mich bei einer Allergie darauf verlassen?',
        answer:
          'Deine Allergien gehören zu jeder Anfrage, und ein Rezept, in dem eine davon gefunden wird, bekommst du nicht. Trotzdem schreibt es eine Maschine: Lies die Zutaten und die Etiketten, bevor du kochst.',
      },
      {
        question: 'Wie bezahle ich?',
        answer:
          'Über Stripe, jedes Paket einmal. Deine Kartennummer erreicht uns nie, und nichts verlängert sich von selbst.',
      },
      {
        question: 'Kann ich ohne Verbindung kochen?',
        answer:
          'Ein offenes Rezept bleibt offen, während du kochst. Für ein neues Rezept oder einen Kauf brauchst du eine Verbindung.',
      },
      {
        question: 'Wer sieht meine Rezepte?',
        answer: 'Nur du. Dein Rezeptbuch gehört zu deinem Konto, und sonst kann es niemand lesen.',
      },
    ],
  },
  closing: { title: 'Was ist heute Abend in deiner Küche?', signUp: 'Registrieren und kochen' },
}
