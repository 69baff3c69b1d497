/** A recipe as it is read, and what can be done with it. */
import { plural } from '../../plural'

export const recipeTexts = {
  preparing: 'Preparing',
  cooking: 'Cooking',
  difficulty: 'Difficulty',
  difficulties: { easy: 'Easy', medium: 'Medium', hard: 'Hard' },
  minutes: (minutes: number) => `${minutes} min`,
  hours: (hours: number) => `${hours} h`,
  hoursAndMinutes: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
  servings: (count: number) => plural(count, { one: '# serving', other: '# servings' }),
  scale: 'Scale the recipe',
  fewerServings: 'Fewer servings',
  moreServings: 'More servings',
  ingredients: 'Ingredients',
  method: 'Method',
  tip: 'Tip:',
  tipLine: (tip: string) => `Tip: ${tip}`,
  contains: (allergens: string) => `Contains: ${allergens}.`,
  containsLine: (allergens: string) => `Contains: ${allergens}`,
  noAllergens: 'None of the 14 common allergens was found. Check the labels of what you use.',
  checkLabels: 'Check the labels of what you use.',

  nutrition: 'Nutrition',
  perServing: 'per serving, estimated',
  energy: 'Energy',
  protein: 'Protein',
  carbs: 'Carbs',
  fat: 'Fat',
  nutritionLine: (calories: number, protein: number, carbs: number, fat: number) =>
    `Per serving, estimated: ${calories} kcal, protein ${protein} g, carbs ${carbs} g, fat ${fat} g`,

  page: {
    allRecipes: 'All recipes',
    loading: 'Loading the recipe…',
    notLoaded: 'The recipe could not be loaded',
    notFound: 'Recipe not found',
    missing: 'This recipe is not here',
    missingDetail: 'It may have been deleted, or it belongs to another account.',
    showAll: 'Show all recipes',
    spentOn: (tokens: string, date: string) => `${tokens} spent on ${date}`,
  },

  actions: {
    copy: 'Copy as text',
    copied: 'Copied',
    notCopied: 'The browser did not allow copying',
    copyByHand: 'Select the text and copy it by hand.',
    print: 'Print',
    delete: 'Delete',
  },
}
