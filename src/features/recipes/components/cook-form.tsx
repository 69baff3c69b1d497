import { useRef, useState, type FormEvent } from 'react'
import { usePreferences } from '@/features/preferences/public'
import { openPurchaseDialog } from '@/features/purchase/public'
import { createRequestId } from '@/lib/ids'
import { orderTexts } from '@/texts/en/recipes/order'
import { isAffordable } from '../model/affordability'
import {
  checkDraft,
  COOK_FIELDS,
  INGREDIENT_LIMITS,
  settleDraft,
  TIME_CHOICES,
  toRequest,
  withProfile,
  type CookDraft,
  type CookField,
  type FieldProblems,
} from '../model/cook-draft'
import { formatMinutes } from '../model/short-facts'
import { changeDraft, useDraftStore } from '../state/draft-store'
import { preloadGeneration, startGeneration } from '../state/generation-runner'
import { ChipsField } from './chips-field'
import { FieldProblem } from './field'
import { OrderCard, type OrderHandle } from './order-card'
import { ProfileNote } from './profile-note'
import { ServingsField } from './servings-field'
import { CuisineField, NotesField } from './text-fields'
import { AddChips, notYetAdded, RadioChips } from './toggle-chips'
import { AllergiesField, DietField } from './wishes-fields'

const fieldId = (field: CookField) => `cook-${field}`

/** The cooking form. What is typed is kept as it is; what is wrong is said beside it after the first try to send. */
export function CookForm({ userId }: { userId: string }) {
  const t = orderTexts().form
  const kept = useDraftStore((state) => state.draft)
  const profile = usePreferences()
  const draft = withProfile(kept, profile)
  const [isChecked, setIsChecked] = useState(false)
  const orderRef = useRef<OrderHandle>(null)
  const isProfileKnown = !profile.isPending && profile.error === null
  // "No allergies" is not what an unread profile says.
  const allergyProblem = kept.allergies === null && !isProfileKnown ? t.profile.unknown : undefined
  const check = (whole: CookDraft): FieldProblems => ({
    ...checkDraft(whole),
    ...(allergyProblem && { allergies: allergyProblem }),
  })
  const problems = isChecked ? check(draft) : {}

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const order = orderRef.current
    if (!order || order.isOffline) return
    const settled = settleDraft(draft)
    changeDraft({ ingredients: settled.ingredients, ingredientText: settled.ingredientText })
    if (draft.allergyText !== '') changeDraft({ allergies: settled.allergies, allergyText: settled.allergyText })
    const request = toRequest(settled, createRequestId())
    if (!request || allergyProblem) {
      setIsChecked(true)
      const found = check(settled)
      const first = COOK_FIELDS.find((field) => found[field] !== undefined)
      if (first) document.getElementById(fieldId(first))?.focus()
      return
    }
    if (!isAffordable(order.affordability)) {
      openPurchaseDialog(t.order.needMoreTokens)
      return
    }
    void startGeneration(userId, request, order.cost ?? 0)
  }

  return (
    <form
      noValidate
      onSubmit={handleSubmit}
      onFocus={preloadGeneration}
      aria-label={t.label}
      className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-8 [&_:is(input,textarea,button)]:scroll-mt-36 [&_:is(input,textarea,button)]:scroll-mb-56"
    >
      <div className="flex flex-col rounded-xl border border-border bg-card shadow-soft [&>*]:px-5 [&>*]:py-6 sm:[&>*]:px-7 [&>*+*]:border-t [&>*+*]:border-border">
        <div className="flex flex-col gap-3">
          <ChipsField
            id={fieldId('ingredients')}
            label={<span className="font-display text-xl">{t.ingredients}</span>}
            hint={t.ingredientsHint}
            placeholder={t.ingredientsPlaceholder}
            items={draft.ingredients}
            text={draft.ingredientText}
            limits={INGREDIENT_LIMITS}
            problem={problems.ingredients}
            onChange={({ items, text }) => changeDraft({ ingredients: items, ingredientText: text })}
          />
          {draft.ingredients.length < 3 && (
            <AddChips
              label={t.ideas}
              choices={notYetAdded(
                t.ideaNames.map((name) => ({ value: name, label: name })),
                draft.ingredients,
              )}
              onAdd={(value) => changeDraft({ ingredients: [...draft.ingredients, value] })}
            />
          )}
        </div>

        <div className="flex flex-col gap-7">
          <DietField id={fieldId('diet')} chosen={draft.diet} problem={problems.diet} />
          <AllergiesField
            id={fieldId('allergies')}
            items={draft.allergies}
            text={draft.allergyText}
            problem={problems.allergies}
          />
          {isProfileKnown && <ProfileNote draft={draft} profile={profile} />}
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
              legend={t.readyWithin}
              name="maxMinutes"
              choices={TIME_CHOICES.map((minutes) => ({
                value: String(minutes ?? ''),
                label: minutes === null ? t.anyTime : formatMinutes(minutes),
              }))}
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
      <OrderCard ref={orderRef} />
    </form>
  )
}
