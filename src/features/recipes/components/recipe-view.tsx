import { MAX_SERVINGS, MIN_SERVINGS } from '@contract/limits'
import type { RecipeContent } from '@contract/recipe'
import Info from 'lucide-react/icons/info'
import Lightbulb from 'lucide-react/icons/lightbulb'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { paths } from '@/app/paths'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/lib/utils'
import { readingTexts } from '@/texts/en/recipes/reading'
import { capitalize, describeAllergens, readMethod, type Reading } from '../model/recipe-text'
import type { Units } from '../model/units'
import { wishLabel } from '../model/wish-names'
import { IngredientList } from './ingredient-list'
import { NutritionFacts } from './nutrition-facts'
import { RecipeCover } from './recipe-cover'
import { RecipeFacts } from './recipe-facts'
import { RecipeLayout } from './recipe-layout'
import { ServingsStepper } from './servings-stepper'
import { UnitsSwitch } from './units-switch'

export interface RecipeViewProps {
  content: RecipeContent
  reading: Reading
  onServingsChange: (servings: number) => void
  onUnitsChange: (units: Units) => void
  headingLevel: 'h1' | 'h2'
  /** In the place of the title, where it can be changed. */
  heading?: ReactNode
  actions?: ReactNode
  /** A line at the end, such as what it cost and when. */
  footer?: ReactNode
}

/** A finished recipe. What the model wrote is shown as text and nothing else. */
export function RecipeView({
  content,
  reading,
  onServingsChange,
  onUnitsChange,
  headingLevel: Heading,
  heading,
  actions,
  footer,
}: RecipeViewProps) {
  const t = readingTexts().recipe
  const method = readMethod(content, reading)
  const SectionHeading = Heading === 'h1' ? 'h2' : 'h3'
  return (
    <RecipeLayout
      cover={<RecipeCover title={content.title} />}
      heading={
        heading ?? <Heading className="text-3xl leading-[1.12] wrap-anywhere sm:text-4xl">{content.title}</Heading>
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
          <div className="flex min-h-11 flex-wrap items-center justify-between gap-3 print:min-h-0">
            <SectionHeading className="text-xl">{t.ingredients}</SectionHeading>
            <UnitsSwitch units={reading.units} onChange={onUnitsChange} />
          </div>
          <ServingsStepper
            servings={reading.servings}
            min={MIN_SERVINGS}
            max={MAX_SERVINGS}
            onChange={onServingsChange}
          />
          <IngredientList ingredients={content.ingredients} fromServings={content.servings} reading={reading} />
        </>
      }
      steps={
        <>
          <SectionHeading className="text-xl">{t.method}</SectionHeading>
          {method.note && <p className="text-[0.9375rem] text-muted-foreground">{method.note}</p>}
          <ol dir="auto" className="flex flex-col gap-5 print:gap-2">
            {method.steps.map((step, index) => (
              <li key={index} className="flex gap-4 break-inside-avoid">
                <span
                  aria-hidden="true"
                  className="flex size-8 shrink-0 items-center print:size-6 justify-center rounded-full bg-accent font-display font-semibold text-accent-foreground"
                >
                  {index + 1}
                </span>
                <p className="min-w-0 max-w-prose pt-0.5 text-[1.0625rem] leading-relaxed wrap-anywhere print:pt-0 print:leading-normal">
                  {step}
                </p>
              </li>
            ))}
          </ol>
        </>
      }
      more={
        <>
          {method.tip && (
            <p
              dir="auto"
              className="flex gap-3 rounded-lg bg-token px-4 py-3.5 leading-relaxed text-token-foreground print:break-inside-avoid print:py-2 print:leading-normal"
            >
              <Lightbulb aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
              <span className="min-w-0 wrap-anywhere">
                <bdi className="font-semibold">{t.tip}</bdi> {method.tip}
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
  const { variantOf } = content
  const tags = [content.cuisine, ...content.diet].filter((tag): tag is string => Boolean(tag))
  return (
    <>
      {variantOf && (
        <p className="text-[0.9375rem] text-muted-foreground" data-print="hidden">
          {t.page.variantOf}{' '}
          <Link
            to={paths.recipe.getHref(variantOf.id)}
            dir="auto"
            className="font-semibold text-foreground underline decoration-current/40 underline-offset-4 hover:decoration-current"
          >
            {variantOf.title}
          </Link>
        </p>
      )}
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
      <AllergenNote allergens={content.allergens} />
    </>
  )
}

function AllergenNote({ allergens }: { allergens: readonly string[] }) {
  const t = readingTexts().recipe
  const hasSome = allergens.length > 0
  // That nothing was found is no reason for a warning sign.
  const Icon = hasSome ? TriangleAlert : Info
  return (
    <p className="flex items-start gap-2 text-[0.9375rem] leading-relaxed">
      <Icon
        aria-hidden="true"
        className={cn('mt-0.5 size-4.5 shrink-0', hasSome ? 'text-tomato' : 'text-muted-foreground')}
      />
      {hasSome ? (
        <span className="min-w-0 wrap-anywhere">
          <span className="font-semibold">{t.contains(describeAllergens(allergens))}</span>{' '}
          <span className="text-muted-foreground">{t.checkLabels}</span>
        </span>
      ) : (
        <span className="text-muted-foreground">{t.noAllergens}</span>
      )}
    </p>
  )
}
