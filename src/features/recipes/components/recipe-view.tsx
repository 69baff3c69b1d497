import { MAX_SERVINGS, MIN_SERVINGS } from '@contract/limits'
import type { RecipeContent } from '@contract/recipe'
import Lightbulb from 'lucide-react/icons/lightbulb'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { ReactNode, Ref } from 'react'
import { Badge } from '@/components/ui/badge'
import { readingTexts } from '@/texts/en/recipes/reading'
import { capitalize, describeAllergens } from '../model/recipe-text'
import { wishLabel } from '../model/wish-names'
import { IngredientList } from './ingredient-list'
import { NutritionFacts } from './nutrition-facts'
import { RecipeCover } from './recipe-cover'
import { RecipeFacts } from './recipe-facts'
import { RecipeLayout } from './recipe-layout'
import { ServingsStepper } from './servings-stepper'

export interface RecipeViewProps {
  content: RecipeContent
  servings: number
  onServingsChange: (servings: number) => void
  headingLevel: 'h1' | 'h2'
  headingRef?: Ref<HTMLHeadingElement>
  actions?: ReactNode
  /** A line at the end, such as what it cost and when. */
  footer?: ReactNode
}

/** A finished recipe. What the model wrote is shown as text and nothing else. */
export function RecipeView({
  content,
  servings,
  onServingsChange,
  headingLevel: Heading,
  headingRef,
  actions,
  footer,
}: RecipeViewProps) {
  const t = readingTexts().recipe
  const SectionHeading = Heading === 'h1' ? 'h2' : 'h3'
  return (
    <RecipeLayout
      cover={<RecipeCover title={content.title} />}
      heading={
        <Heading
          ref={headingRef}
          tabIndex={-1}
          dir="auto"
          className="text-3xl leading-[1.12] wrap-anywhere sm:text-4xl"
        >
          {content.title}
        </Heading>
      }
      summary={
        <p dir="auto" className="max-w-prose text-lg leading-relaxed wrap-anywhere text-muted-foreground">
          {content.summary}
        </p>
      }
      actions={actions}
      facts={
        <RecipeFacts
          prepMinutes={content.prepMinutes}
          cookMinutes={content.cookMinutes}
          difficulty={content.difficulty}
        />
      }
      notes={<RecipeNotes content={content} />}
      ingredients={
        <>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <SectionHeading className="text-xl">{t.ingredients}</SectionHeading>
            <ServingsStepper servings={servings} min={MIN_SERVINGS} max={MAX_SERVINGS} onChange={onServingsChange} />
          </div>
          <IngredientList ingredients={content.ingredients} fromServings={content.servings} toServings={servings} />
        </>
      }
      steps={
        <>
          <SectionHeading className="text-xl">{t.method}</SectionHeading>
          <ol className="flex flex-col gap-5">
            {content.steps.map((step, index) => (
              <li key={index} className="flex gap-4 break-inside-avoid">
                <span
                  aria-hidden="true"
                  className="flex size-8 shrink-0 items-center justify-center rounded-full bg-accent font-display font-semibold text-accent-foreground"
                >
                  {index + 1}
                </span>
                <p dir="auto" className="min-w-0 max-w-prose pt-0.5 text-[1.0625rem] leading-relaxed wrap-anywhere">
                  {step}
                </p>
              </li>
            ))}
          </ol>
        </>
      }
      more={
        <>
          {content.tip && (
            <p className="flex gap-3 rounded-lg bg-token px-4 py-3.5 leading-relaxed text-token-foreground">
              <Lightbulb aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
              <span dir="auto" className="min-w-0 wrap-anywhere">
                <span className="font-semibold">{t.tip}</span> {content.tip}
              </span>
            </p>
          )}
          <NutritionFacts nutrition={content.nutrition} headingLevel={SectionHeading} />
          {footer}
        </>
      }
    />
  )
}

function RecipeNotes({ content }: { content: RecipeContent }) {
  const t = readingTexts().recipe
  const tags = [content.cuisine, ...content.diet].filter((tag): tag is string => Boolean(tag))
  return (
    <>
      {tags.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {tags.map((tag) => (
            <li key={tag} className="max-w-full">
              <Badge variant="accent" className="max-w-full">
                <span className="truncate">{capitalize(wishLabel(tag))}</span>
              </Badge>
            </li>
          ))}
        </ul>
      )}
      <p className="flex items-start gap-2 text-[0.9375rem] leading-relaxed">
        <TriangleAlert aria-hidden="true" className="mt-0.5 size-4.5 shrink-0 text-tomato" />
        {content.allergens.length > 0 ? (
          <span className="min-w-0 wrap-anywhere">
            <span className="font-semibold">{t.contains(describeAllergens(content.allergens))}</span>{' '}
            <span className="text-muted-foreground">{t.checkLabels}</span>
          </span>
        ) : (
          <span className="text-muted-foreground">{t.noAllergens}</span>
        )}
      </p>
    </>
  )
}
