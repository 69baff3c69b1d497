import type { RecipeContent } from '@contract/recipe'
import { readingTexts } from '@/texts/en/recipes/reading'

/** What one serving holds, as the model estimates it: shown as an estimate, never as a fact. */
export function NutritionFacts({
  nutrition,
  headingLevel: Heading,
}: {
  nutrition: RecipeContent['nutrition']
  headingLevel: 'h2' | 'h3'
}) {
  const t = readingTexts().recipe
  const facts = [
    { name: t.energy, value: nutrition.calories, unit: 'kcal' },
    { name: t.protein, value: nutrition.proteinG, unit: 'g' },
    { name: t.carbs, value: nutrition.carbsG, unit: 'g' },
    { name: t.fat, value: nutrition.fatG, unit: 'g' },
  ]
  return (
    <section>
      <Heading className="text-lg">
        {t.nutrition} <span className="font-sans text-sm font-normal text-muted-foreground">{t.perServing}</span>
      </Heading>
      <dl className="mt-3 grid grid-cols-2 gap-2 sm:grid-cols-4">
        {facts.map(({ name, value, unit }) => (
          <div key={name} className="flex flex-col-reverse rounded-md bg-muted px-3.5 py-3">
            <dt className="text-sm text-muted-foreground">{name}</dt>
            <dd className="text-lg font-semibold tabular-nums">
              {Math.round(value)} <span className="text-sm font-medium">{unit}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
