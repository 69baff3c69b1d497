import { useState, type FormEvent } from 'react'
import { openPurchaseDialog } from '@/features/purchase/public'
import { useTokenPrices, useTokens } from '@/features/tokens/public'
import { createRequestId } from '@/lib/ids'
import { affordabilityOf, isAffordable } from '../model/affordability'
import {
  ALLERGY_LIMITS,
  checkDraft,
  COOK_FIELDS,
  INGREDIENT_LIMITS,
  settleDraft,
  TIME_CHOICES,
  toRequest,
  type CookField,
} from '../model/cook-draft'
import { ALLERGY_CHOICES, DIET_CHOICES, toAllergyIds, wishLabel } from '../model/wish-names'
import { changeDraft, useDraftStore } from '../state/draft-store'
import { preloadGeneration, startGeneration } from '../state/generation-runner'
import { ChipsField } from './chips-field'
import { FieldProblem } from './field'
import { OrderCard } from './order-card'
import { ServingsField } from './servings-field'
import { CuisineField, NotesField } from './text-fields'
import { AddChips, RadioChips, ToggleChips, type Choice } from './toggle-chips'

const IDEAS = ['tomatoes', 'chickpeas', 'spinach', 'rice', 'eggs', 'lemon'].map((value) => ({ value, label: value }))
const TIME_OPTIONS = TIME_CHOICES.map((minutes) => ({
  value: String(minutes ?? ''),
  label: minutes === null ? 'Any time' : `${minutes} min`,
}))

const fieldId = (field: CookField) => `cook-${field}`

/** The cooking form. What is typed is kept as it is; what is wrong is said beside it after the first try to send. */
export function CookForm({ userId }: { userId: string }) {
  const draft = useDraftStore((state) => state.draft)
  const { balance, debt, sync } = useTokens()
  const { data: prices } = useTokenPrices()
  const [isChecked, setIsChecked] = useState(false)
  const cost = prices?.recipe
  const affordability = affordabilityOf(balance, cost, debt)
  const isOffline = sync === 'offline'
  const problems = isChecked ? checkDraft(draft) : {}

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (isOffline) return
    const settled = settleDraft(draft)
    changeDraft(settled)
    const request = toRequest(settled, createRequestId())
    if (!request) {
      setIsChecked(true)
      const found = checkDraft(settled)
      const first = COOK_FIELDS.find((field) => found[field] !== undefined)
      if (first) document.getElementById(fieldId(first))?.focus()
      return
    }
    if (!isAffordable(affordability)) {
      openPurchaseDialog('You need more tokens for this recipe. What you entered stays as it is.')
      return
    }
    void startGeneration(userId, request, cost ?? 0)
  }

  const toggleDiet = (value: string) =>
    changeDraft({
      diet: draft.diet.includes(value) ? draft.diet.filter((diet) => diet !== value) : [...draft.diet, value],
    })

  // A diet kept from before that is no longer offered stays until it is taken back.
  const otherDiets = draft.diet
    .filter((diet) => !DIET_CHOICES.some(({ value }) => value === diet))
    .map((value) => ({ value, label: value }))

  const notYetAdded = (choices: readonly Choice[], added: readonly string[]) =>
    choices.filter(({ value }) => !added.some((item) => item.toLowerCase() === value))

  return (
    <form
      noValidate
      onSubmit={handleSubmit}
      onFocus={preloadGeneration}
      aria-label="Recipe wishes"
      className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-8 [&_:is(input,textarea,button)]:scroll-mt-36 [&_:is(input,textarea,button)]:scroll-mb-56"
    >
      <div className="flex flex-col rounded-xl border border-border bg-card shadow-soft [&>*]:px-5 [&>*]:py-6 sm:[&>*]:px-7 [&>*+*]:border-t [&>*+*]:border-border">
        <div className="flex flex-col gap-3">
          <ChipsField
            id={fieldId('ingredients')}
            label={<span className="font-display text-xl">Ingredients</span>}
            hint="Separate with a comma or Enter, or paste a list."
            placeholder="For example: courgette, feta, mint"
            items={draft.ingredients}
            text={draft.ingredientText}
            limits={INGREDIENT_LIMITS}
            problem={problems.ingredients}
            onChange={({ items, text }) => changeDraft({ ingredients: items, ingredientText: text })}
          />
          {draft.ingredients.length < 3 && (
            <AddChips
              label="Ideas"
              choices={notYetAdded(IDEAS, draft.ingredients)}
              onAdd={(value) => changeDraft({ ingredients: [...draft.ingredients, value] })}
            />
          )}
        </div>

        <div className="flex flex-col gap-7">
          <div className="flex flex-col gap-2.5">
            <span id={fieldId('diet')} tabIndex={-1} className="text-[0.9375rem] leading-snug font-semibold">
              Diet
            </span>
            <ToggleChips
              labelledBy={fieldId('diet')}
              choices={[...DIET_CHOICES, ...otherDiets]}
              chosen={draft.diet}
              onToggle={toggleDiet}
            />
            <FieldProblem id={fieldId('diet')} problem={problems.diet} />
          </div>
          <div className="flex flex-col gap-2.5">
            <ChipsField
              id={fieldId('allergies')}
              label="Allergies"
              placeholder="What must not be in it?"
              items={draft.allergies}
              text={draft.allergyText}
              limits={ALLERGY_LIMITS}
              labelOf={wishLabel}
              problem={problems.allergies}
              onChange={({ items, text }) => changeDraft({ allergies: toAllergyIds(items), allergyText: text })}
            />
            {draft.allergies.length < ALLERGY_LIMITS.maxItems && (
              <AddChips
                label="Common ones"
                choices={notYetAdded(ALLERGY_CHOICES, draft.allergies)}
                onAdd={(value) => changeDraft({ allergies: [...draft.allergies, value] })}
              />
            )}
          </div>
        </div>

        <div className="grid grid-cols-1 gap-x-8 gap-y-7 sm:grid-cols-[auto_minmax(0,1fr)]">
          <ServingsField
            id={fieldId('servings')}
            value={draft.servings}
            problem={problems.servings}
            onChange={(servings) => changeDraft({ servings })}
          />
          <div id={fieldId('maxMinutes')} tabIndex={-1}>
            <RadioChips
              legend="Ready within"
              name="maxMinutes"
              choices={TIME_OPTIONS}
              chosen={String(draft.maxMinutes ?? '')}
              onChoose={(value) => changeDraft({ maxMinutes: value === '' ? null : Number(value) })}
            />
            <FieldProblem id={fieldId('maxMinutes')} problem={problems.maxMinutes} />
          </div>
        </div>

        <div className="grid grid-cols-1 gap-x-8 gap-y-7 sm:grid-cols-2">
          <CuisineField
            id={fieldId('cuisine')}
            value={draft.cuisine}
            problem={problems.cuisine}
            onChange={(cuisine) => changeDraft({ cuisine })}
          />
          <NotesField
            id={fieldId('notes')}
            value={draft.notes}
            problem={problems.notes}
            onChange={(notes) => changeDraft({ notes })}
          />
        </div>
      </div>
      <OrderCard affordability={affordability} cost={cost} balance={balance} isOffline={isOffline} />
    </form>
  )
}
