import { orderTexts } from '@/texts/en/recipes/order'
import { ALLERGY_LIMITS } from '../model/cook-draft'
import { allergyChoices, dietChoices, toAllergyIds, wishLabel } from '../model/wish-names'
import { changeDraft } from '../state/draft-store'
import { ChipsField } from './chips-field'
import { FieldProblem } from './field'
import { AddChips, notYetAdded, ToggleChips } from './toggle-chips'

interface DietFieldProps {
  id: string
  chosen: readonly string[]
  problem: string | undefined
}

export function DietField({ id, chosen, problem }: DietFieldProps) {
  const choices = dietChoices()
  // A diet kept from before that is no longer offered stays until it is taken back.
  const others = chosen
    .filter((diet) => !choices.some(({ value }) => value === diet))
    .map((value) => ({ value, label: value }))
  const toggle = (value: string) =>
    changeDraft({ diet: chosen.includes(value) ? chosen.filter((diet) => diet !== value) : [...chosen, value] })
  return (
    <div className="flex flex-col gap-2.5">
      <span id={id} tabIndex={-1} className="text-[0.9375rem] leading-snug font-semibold">
        {orderTexts().form.diet}
      </span>
      <ToggleChips labelledBy={id} choices={[...choices, ...others]} chosen={chosen} onToggle={toggle} />
      <FieldProblem id={id} problem={problem} />
    </div>
  )
}

interface AllergiesFieldProps {
  id: string
  items: readonly string[]
  /** Typed and not separated yet. */
  text: string
  problem: string | undefined
}

export function AllergiesField({ id, items, text, problem }: AllergiesFieldProps) {
  const t = orderTexts().form
  return (
    <div className="flex flex-col gap-2.5">
      <ChipsField
        id={id}
        label={t.allergies}
        placeholder={t.allergiesPlaceholder}
        items={items}
        text={text}
        limits={ALLERGY_LIMITS}
        labelOf={wishLabel}
        problem={problem}
        onChange={(change) => changeDraft({ allergies: toAllergyIds(change.items), allergyText: change.text })}
      />
      {items.length < ALLERGY_LIMITS.maxItems && (
        <AddChips
          label={t.commonAllergies}
          choices={notYetAdded(allergyChoices(), items)}
          onAdd={(value) => changeDraft({ allergies: [...items, value] })}
        />
      )}
    </div>
  )
}
