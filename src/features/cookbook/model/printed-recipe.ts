import type { RecipeContent } from '@contract/recipe'
import {
  convertMeasures,
  describeAllergens,
  formatIngredient,
  formatMinutes,
  formatServings,
  wishLabel,
  type Reading,
} from '@/features/recipes/public'
import { formatNumber } from '@/lib/format'
import { cookbookTexts } from '@/texts/en/cookbook'

/** A recipe in the words of the page's language, as the book prints it. */
export interface PrintedRecipe {
  title: string
  summary: string
  /** Servings, times, difficulty. */
  facts: string
  /** Cuisine and diets; empty where there are none. */
  tags: string
  ingredients: string[]
  steps: string[]
  tip: string | undefined
  allergens: string
  hasAllergens: boolean
  nutrition: string
  /** A JPEG as a data URL; none where it could not be drawn. */
  picture?: string | undefined
}

/** @param title the name that the recipe has in the person's book */
export function printRecipe(title: string, content: RecipeContent, units: Reading['units']): PrintedRecipe {
  const t = cookbookTexts().pdf
  const { nutrition } = content
  return {
    title,
    summary: content.summary,
    facts: [
      formatServings(content.servings),
      t.preparing(formatMinutes(content.prepMinutes)),
      t.cooking(formatMinutes(content.cookMinutes)),
      t.difficulties[content.difficulty],
    ].join('  ·  '),
    tags: [...(content.cuisine ? [content.cuisine] : []), ...content.diet.map(wishLabel)].join('  ·  '),
    ingredients: content.ingredients.map((ingredient) =>
      formatIngredient(ingredient, content.servings, { servings: content.servings, units }),
    ),
    steps: content.steps.map((step) => convertMeasures(step, units)),
    tip: content.tip ? t.tip(convertMeasures(content.tip, units)) : undefined,
    allergens: content.allergens.length > 0 ? t.contains(describeAllergens(content.allergens)) : t.noAllergens,
    hasAllergens: content.allergens.length > 0,
    nutrition: t.nutrition({
      calories: formatNumber(Math.round(nutrition.calories)),
      protein: formatNumber(Math.round(nutrition.proteinG)),
      carbs: formatNumber(Math.round(nutrition.carbsG)),
      fat: formatNumber(Math.round(nutrition.fatG)),
    }),
  }
}
