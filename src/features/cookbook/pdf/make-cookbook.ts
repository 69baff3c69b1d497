/** The chunk that is loaded when somebody makes a cookbook: the fonts, the library, and what leads to them. */
import type { RecipeContent } from '@contract/recipe'
import type { Reading } from '@/features/recipes/public'
import { PRODUCT_NAME } from '@/hooks/use-page-title'
import { formatDate } from '@/lib/format'
import { currentLocale } from '@/lib/language'
import { cookbookTexts } from '@/texts/en/cookbook'
import { PAPERS, type Paper } from '../model/paper'
import { hasUnknown, toPrintable } from '../model/printable'
import { printRecipe, type PrintedRecipe } from '../model/printed-recipe'
import { drawPictures } from './draw-pictures'
import { loadFonts } from './fonts'
import { writeCookbookPdf } from './write-pdf'

interface MakeCookbook {
  title: string
  paper: Paper
  /** That the person cooks in. */
  units: Reading['units']
  recipes: readonly { title: string; content: RecipeContent }[]
}

/**
 * Makes the file in the browser, in the language of the page.
 * @returns with it whether there are letters that it cannot show
 */
export async function makeCookbook({
  title,
  paper,
  units,
  recipes,
}: MakeCookbook): Promise<{ pdf: Blob; pageCount: number; isGarbled: boolean }> {
  const t = cookbookTexts().pdf
  const pictures = await drawPictures(recipes.map((recipe) => recipe.title))
  const file = await writeCookbookPdf(
    {
      title: toPrintable(title),
      note: toPrintable(t.note(recipes.length, formatDate(new Date()))),
      productName: PRODUCT_NAME,
      recipes: recipes.map((recipe, index) => ({
        ...printable(printRecipe(recipe.title, recipe.content, units)),
        picture: pictures[index],
      })),
      headings: { contents: t.contents, ingredients: t.ingredients, method: t.method },
    },
    { paper: PAPERS[paper], fonts: await loadFonts(), language: currentLocale() },
  )
  return { ...file, isGarbled: hasUnknown(JSON.stringify([title, recipes])) }
}

function printable({ ingredients, steps, tip, hasAllergens, ...texts }: PrintedRecipe): PrintedRecipe {
  return {
    hasAllergens,
    title: toPrintable(texts.title),
    summary: toPrintable(texts.summary),
    facts: toPrintable(texts.facts),
    tags: toPrintable(texts.tags),
    ingredients: ingredients.map(toPrintable),
    steps: steps.map(toPrintable),
    tip: tip === undefined ? undefined : toPrintable(tip),
    allergens: toPrintable(texts.allergens),
    nutrition: toPrintable(texts.nutrition),
  }
}
