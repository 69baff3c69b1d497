import { plural } from '../plural'
import type { Translation } from '../translation'

export const recipeBook: Translation['recipeBook'] = {
  title: 'Rezeptbuch',
  description: 'Alle Rezepte, die du gekocht hast, und was sie gekostet haben.',
  list: {
    name: 'Rezepte',
    loading: 'Deine Rezepte werden geladen …',
    loadingMore: 'Mehr wird geladen …',
    showMore: 'Mehr anzeigen',
    count: (count) => plural(count, { one: '# Rezept', other: '# Rezepte' }),
    countFound: (count) => plural(count, { one: '# Rezept gefunden', other: '# Rezepte gefunden' }),
    loadFailed: 'Deine Rezepte konnten nicht geladen werden',
    moreFailed: 'Weitere Rezepte konnten nicht geladen werden',
    refreshFailed: 'Diese Rezepte sind vielleicht nicht mehr aktuell',
  },
  search: {
    label: 'Nach Titel oder Zutat suchen',
    placeholder: 'Titel oder Zutat',
  },
  filters: {
    group: 'Filter',
    diet: 'Ernährung',
    time: 'Zeit',
    anyTime: 'Beliebig lange',
    upTo: (time) => `Bis ${time}`,
    favorites: 'Favoriten',
    clear: 'Filter aufheben',
  },
  sort: {
    label: (current) => `Sortierung: ${current}`,
    heading: 'Sortieren nach',
    newest: 'Neueste zuerst',
    oldest: 'Älteste zuerst',
    title: 'Titel, A bis Z',
    quickest: 'Schnellste zuerst',
  },
  view: { group: 'Ansicht', grid: 'Kacheln', list: 'Liste' },
  card: {
    favorite: (title) => `Favorit: ${title}`,
    delete: (title) => `Löschen: ${title}`,
    select: (title) => `Auswählen: ${title}`,
  },
  favoriteFailed: 'Der Favorit konnte nicht gespeichert werden',
  empty: {
    title: 'Hier kommt dein erstes Rezept hin',
    text: 'Sag uns, was du in der Küche hast. Jedes Rezept, das du dir schreiben lässt, wird hier von selbst gespeichert und bleibt dir.',
    action: 'Erstes Rezept kochen',
  },
  noHits: {
    title: 'Nichts gefunden',
    words: 'Kein Rezept hat diese Wörter im Titel oder in den Zutaten. Versuche es mit weniger oder anderen Wörtern.',
    wordsAndFilters:
      'Kein Rezept hat diese Wörter und passt zu den Filtern. Versuche andere Wörter oder hebe einen Filter auf.',
    filters: 'Kein Rezept passt zu all diesen Filtern. Hebe einen davon auf, um mehr zu sehen.',
    noFavorites: 'Noch keine Favoriten',
    noFavoritesText: 'Tippe auf das Herz bei einem Rezept, das du wieder kochen würdest.',
    showAll: 'Alle Rezepte anzeigen',
  },
  offline: {
    title: 'Du bist offline',
    text: 'Rezepte, die du schon geöffnet hast, sind noch da. Die Liste kommt mit der Verbindung zurück.',
    searchText: 'Für eine neue Suche brauchst du eine Verbindung. Das sind die zuletzt gefundenen Rezepte.',
  },
  selection: {
    start: 'Auswählen',
    bar: 'Ausgewählte Rezepte',
    count: (count) => plural(count, { one: '# ausgewählt', other: '# ausgewählt' }),
    hint: 'Wähle Rezepte für ein Kochbuch, oder um sie zu löschen.',
    selectAll: 'Alle auswählen',
    selectFavorites: 'Favoriten auswählen',
    selectFailed: 'Die Rezepte konnten nicht ausgewählt werden',
    selectNone: 'Auswahl aufheben',
    delete: 'Löschen',
    makeCookbook: 'Kochbuch machen',
    done: 'Fertig',
  },
  deletion: {
    deleted: (count) => plural(count, { one: 'Rezept gelöscht', other: '# Rezepte gelöscht' }),
    undo: 'Rückgängig',
    failed: (count) =>
      plural(count, {
        one: 'Das Rezept konnte nicht gelöscht werden',
        other: '# Rezepte konnten nicht gelöscht werden',
      }),
    failedText: (reason, count) =>
      plural(count, {
        one: `${reason}. Es ist wieder in der Liste.`,
        other: `${reason}. Sie sind wieder in der Liste.`,
      }),
  },
}
