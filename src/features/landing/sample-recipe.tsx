import { useState } from 'react'
import { RecipeView } from '@/features/recipes/public'
import { landingTexts } from '@/texts/en/landing'

/** What one token buys, on the very screen that shows it later: it can be scaled and ticked off here already. */
export function SampleRecipe() {
  const { sample } = landingTexts()
  const [servings, setServings] = useState(sample.recipe.servings)
  return (
    <section aria-label={sample.label}>
      <p className="mb-5 text-center text-lg font-semibold text-primary">{sample.eyebrow}</p>
      <RecipeView content={sample.recipe} servings={servings} onServingsChange={setServings} headingLevel="h2" />
    </section>
  )
}
