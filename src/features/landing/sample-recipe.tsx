import { useState } from 'react'
import { RecipeView, type Reading } from '@/features/recipes/public'
import { landingTexts } from '@/texts/en/landing'

/** What one token buys, on the very screen that shows it later: it can be scaled and ticked off here already. */
export function SampleRecipe() {
  const { sample } = landingTexts()
  const [reading, setReading] = useState<Reading>({ servings: sample.recipe.servings, units: 'metric' })
  return (
    <section aria-label={sample.label}>
      <p className="mb-5 text-center text-lg font-semibold text-primary">{sample.eyebrow}</p>
      <RecipeView
        content={sample.recipe}
        reading={reading}
        onServingsChange={(servings) => setReading({ ...reading, servings })}
        onUnitsChange={(units) => setReading({ ...reading, units })}
        headingLevel="h2"
      />
    </section>
  )
}
