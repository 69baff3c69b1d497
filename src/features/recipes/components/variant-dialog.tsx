import type { RecipeContent } from '@contract/recipe'
import { useId, useImperativeHandle, useRef, useState, type FormEvent, type Ref } from 'react'
import { useNavigate } from 'react-router-dom'
import { paths } from '@/app/paths'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from '@/components/ui/dialog'
import { usePreferences } from '@/features/preferences/public'
import { openPurchaseDialog } from '@/features/purchase/public'
import { useOfflineReason, useTokenPrices, useTokens } from '@/features/tokens/public'
import { formatTokens } from '@/lib/format'
import { createRequestId } from '@/lib/ids'
import { useSession } from '@/lib/session'
import { recipesTexts } from '@/texts/en/recipes'
import { affordabilityOf, isAffordable } from '../model/affordability'
import { isRunning } from '../model/generation'
import { formatMinutes } from '../model/recipe-text'
import { NO_WISHES, quickerMinutes, toVariantRequest } from '../model/variant'
import { dietChoices, wishWords } from '../model/wish-names'
import { useDraftStore } from '../state/draft-store'
import { startGeneration } from '../state/generation-runner'
import { useGeneration } from '../state/generation-store'
import { FieldProblem } from './field'
import type { OrderHandle } from './order-card'
import { NotesField } from './text-fields'
import { ToggleChips } from './toggle-chips'

interface VariantDialogProps {
  recipe: { id: string; title: string; content: RecipeContent }
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

const QUICKER = 'quicker'

export default function VariantDialog({ recipe, isOpen, onOpenChange }: VariantDialogProps) {
  const t = recipesTexts().variant
  return (
    <Dialog open={isOpen} onOpenChange={onOpenChange}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t.title}</DialogTitle>
          <DialogDescription dir="auto" className="wrap-anywhere">
            {t.description(recipe.title)}
          </DialogDescription>
        </DialogHeader>
        <VariantForm recipe={recipe} />
      </DialogContent>
    </Dialog>
  )
}

function VariantForm({ recipe }: Pick<VariantDialogProps, 'recipe'>) {
  const t = recipesTexts().variant
  const id = useId()
  const { userId } = useSession()
  const generation = useGeneration(userId)
  const preferences = usePreferences()
  const typedAllergies = useDraftStore((state) => state.draft.allergies) ?? []
  const [wishes, setWishes] = useState(NO_WISHES)
  const [problem, setProblem] = useState<string>()
  const orderRef = useRef<OrderHandle>(null)
  const navigate = useNavigate()
  const lasting = {
    diets: preferences.diets,
    allergies: [...new Set<string>([...preferences.allergens, ...typedAllergies])],
  }
  const kept = [...lasting.diets, ...lasting.allergies].map(wishWords).join(', ')
  const minutes = quickerMinutes(recipe.content)
  const choices = [
    ...dietChoices().filter(({ value }) => !recipe.content.diet.includes(value)),
    ...(minutes === undefined ? [] : [{ value: QUICKER, label: t.quicker }]),
  ]

  const change = (next: Partial<typeof wishes>) => {
    setProblem(undefined)
    setWishes({ ...wishes, ...next })
  }
  const toggle = (value: string) => {
    if (value === QUICKER) return change({ isQuicker: !wishes.isQuicker })
    const { diets } = wishes
    change({ diets: diets.includes(value) ? diets.filter((diet) => diet !== value) : [...diets, value] })
  }
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const order = orderRef.current
    if (userId === null || !order || order.isOffline) return
    if (isRunning(generation)) return setProblem(t.running)
    if (preferences.isPending || preferences.error) return setProblem(recipesTexts().form.profile.unknown)
    const request = toVariantRequest(recipe, wishes, lasting, createRequestId())
    if (!request) return setProblem(t.nothingChosen)
    if (!isAffordable(order.affordability)) return openPurchaseDialog(t.short)
    void startGeneration(userId, request, order.cost ?? 0)
    // Where every recipe is written: it grows there in its final layout, and can be stopped or left.
    void navigate(paths.home.getHref())
  }

  return (
    <form noValidate onSubmit={handleSubmit} className="flex flex-col gap-5">
      <div className="flex flex-col gap-2.5">
        <span id={`${id}-changes`} className="text-[0.9375rem] leading-snug font-semibold">
          {t.changes}
        </span>
        <ToggleChips
          labelledBy={`${id}-changes`}
          choices={choices}
          chosen={[...wishes.diets, ...(wishes.isQuicker ? [QUICKER] : [])]}
          onToggle={toggle}
        />
        {wishes.isQuicker && minutes !== undefined && (
          <p className="text-sm text-muted-foreground">{t.quickerHint(formatMinutes(minutes))}</p>
        )}
      </div>
      <NotesField
        id={`${id}-notes`}
        label={t.notes}
        placeholder={t.notesPlaceholder}
        value={wishes.notes}
        problem={undefined}
        onChange={(notes) => change({ notes })}
      />
      {kept && <p className="text-sm text-muted-foreground">{t.kept(kept)}</p>}
      <FieldProblem id={`${id}-changes`} problem={problem} />
      <VariantOrder ref={orderRef} />
    </form>
  )
}

/** Follows the balance alone, as the order card does. */
function VariantOrder({ ref }: { ref: Ref<OrderHandle> }) {
  const t = recipesTexts().variant
  const { balance, debt } = useTokens()
  const { data: prices } = useTokenPrices()
  const offline = useOfflineReason()
  const cost = prices?.variant
  const affordability = affordabilityOf(balance, cost, debt)
  const isOffline = offline !== null
  useImperativeHandle(ref, () => ({ affordability, cost, isOffline }))
  const after = balance !== undefined && cost !== undefined ? balance - cost : undefined
  return (
    <div className="flex flex-col gap-2.5">
      <Button type="submit" size="lg" aria-disabled={isOffline || undefined}>
        {cost === undefined ? t.order : t.orderFor(formatTokens(cost))}
      </Button>
      <p className="min-h-5 text-center text-sm text-muted-foreground">
        {offline ?? (isAffordable(affordability) ? after !== undefined && t.afterThis(formatTokens(after)) : t.short)}
      </p>
    </div>
  )
}
