/** The list of kept recipes, and what can be done with many of them at once. */
import { plural } from '../plural'
import { defineTexts } from '../texts'
import { recipeTexts } from './recipe-book/recipe'

export const recipeBookTexts = defineTexts('recipeBook', {
  ...recipeTexts,
  title: 'Recipe Book',
  description: 'Every recipe you have cooked up, with what it cost.',
  list: {
    name: 'Recipes',
    loading: 'Loading your recipes…',
    loadingMore: 'Loading more…',
    showMore: 'Show more',
    count: (count: number) => plural(count, { one: '# recipe', other: '# recipes' }),
    countFound: (count: number) => plural(count, { one: '# recipe found', other: '# recipes found' }),
    loadFailed: 'Your recipes could not be loaded',
    moreFailed: 'No more could be loaded',
    refreshFailed: 'These recipes may be out of date',
  },
  search: {
    label: 'Search by title or ingredient',
    placeholder: 'Title or ingredient',
  },
  filters: {
    group: 'Filters',
    diet: 'Diet',
    time: 'Time',
    anyTime: 'Any time',
    upTo: (time: string) => `Up to ${time}`,
    favorites: 'Favorites',
    clear: 'Clear filters',
  },
  sort: {
    label: (current: string) => `Sort: ${current}`,
    heading: 'Sort by',
    newest: 'Newest first',
    oldest: 'Oldest first',
    title: 'Title, A to Z',
    quickest: 'Quickest first',
  },
  view: { group: 'View', grid: 'Grid', list: 'List' },
  empty: {
    title: 'Your first recipe goes here',
    text: 'Tell us what is in your kitchen. Each recipe you generate is saved here by itself, yours to keep.',
    action: 'Cook your first recipe',
  },
  noHits: {
    title: 'Nothing matches',
    words: 'No recipe has these words in its title or ingredients. Try fewer or other words.',
    wordsAndFilters: 'No recipe has these words and fits the filters. Try other words, or clear a filter.',
    filters: 'No recipe fits these filters together. Clear one of them to see more.',
    noFavorites: 'No favorites yet',
    noFavoritesText: 'Press the heart on a recipe that you would cook again.',
    showAll: 'Show all recipes',
  },
  offline: {
    title: 'You are offline',
    text: 'Recipes that you have opened are still there. The list comes back with your connection.',
    searchText: 'New searches need a connection. These are the recipes found last.',
  },
  selection: {
    start: 'Select',
    bar: 'Selected recipes',
    count: (count: number) => plural(count, { one: '# selected', other: '# selected' }),
    hint: 'Choose the recipes for a cookbook, or to delete them.',
    selectAll: 'Select all',
    selectFavorites: 'Select favorites',
    selectFailed: 'The recipes could not be selected',
    selectNone: 'Select none',
    delete: 'Delete',
    makeCookbook: 'Make a cookbook',
    done: 'Done',
  },
})
