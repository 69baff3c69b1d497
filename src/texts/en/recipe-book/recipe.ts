/** What can be done with any recipe of the book, in the list and on its own page. */
import { plural } from '../../plural'
import { defineTexts } from '../../texts'

export const recipeTexts = {
  card: {
    favorite: (title: string) => `Favorite: ${title}`,
    delete: (title: string) => `Delete: ${title}`,
    select: (title: string) => `Select: ${title}`,
  },
  favoriteFailed: 'The favorite could not be saved',
  deletion: {
    deleted: (count: number) => plural(count, { one: 'Recipe deleted', other: '# recipes deleted' }),
    undo: 'Undo',
    failed: (count: number) =>
      plural(count, { one: 'The recipe could not be deleted', other: '# recipes could not be deleted' }),
    failedText: (reason: string, count: number) =>
      plural(count, { one: `${reason}. It is back in the list.`, other: `${reason}. They are back in the list.` }),
  },
}

/** Without the rest of the book, which a recipe's page does not show. */
export const bookRecipeTexts = defineTexts('recipeBook', recipeTexts)
