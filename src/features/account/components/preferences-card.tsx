import Check from 'lucide-react/icons/check'
import { ErrorPanel } from '@/components/error-panel'
import { Skeleton } from '@/components/ui/skeleton'
import {
  ALLERGEN_IDS,
  DIET_IDS,
  toggled,
  type Units,
  usePreferences,
  useSavePreferences,
} from '@/features/preferences/public'
import { preferencesTexts } from '@/texts/en/preferences'
import { wishNameTexts } from '@/texts/en/recipes/wishes'
import { ChoiceCards } from './choice-cards'
import { SettingsCard } from './settings-card'

const UNITS: readonly Units[] = ['metric', 'us']

export function PreferencesCard() {
  const t = preferencesTexts()
  const names = wishNameTexts().wishes
  const { diets, allergens, units, isPending, error, retry } = usePreferences()
  const { mutate: save, isPending: isSaving, isSuccess: isSaved } = useSavePreferences()
  return (
    <SettingsCard title={t.title} description={t.description}>
      {isPending && <Skeleton className="h-96" />}
      {error !== null && <ErrorPanel title={t.notLoaded} error={error} onRetry={retry} />}
      {!isPending && error === null && (
        <>
          <CheckChips
            legend={t.dietsTitle}
            choices={DIET_IDS}
            names={names.diets}
            chosen={diets}
            onToggle={(id) => save({ diets: toggled(diets, id, DIET_IDS) })}
          />
          <CheckChips
            legend={t.allergensTitle}
            hint={t.allergensHint}
            choices={ALLERGEN_IDS}
            names={names.allergens}
            chosen={allergens}
            onToggle={(id) => save({ allergens: toggled(allergens, id, ALLERGEN_IDS) })}
          />
          <div className="grid gap-3">
            <h3 id="units" className="font-sans text-base font-semibold">
              {t.unitsTitle}
            </h3>
            <ChoiceCards
              name="units"
              labelledBy="units"
              choices={UNITS.map((value) => ({ value, label: t.units[value].name, detail: t.units[value].example }))}
              chosen={units}
              onChoose={(chosen) => save({ units: chosen })}
            />
          </div>
          <p role="status" aria-label={t.title} className="text-sm text-muted-foreground">
            {isSaving ? t.saving : isSaved ? t.saved : t.savedByItself}
          </p>
        </>
      )}
    </SettingsCard>
  )
}

interface CheckChipsProps<Id extends string> {
  legend: string
  hint?: string
  choices: readonly Id[]
  names: Record<Id, string>
  chosen: readonly Id[]
  onToggle: (id: Id) => void
}

/** Any number of choices: native checkboxes in the shape of chips. */
function CheckChips<Id extends string>({ legend, hint, choices, names, chosen, onToggle }: CheckChipsProps<Id>) {
  return (
    <fieldset className="min-w-0">
      <legend className="text-base font-semibold">{legend}</legend>
      {hint !== undefined && <p className="mt-1 text-sm text-muted-foreground">{hint}</p>}
      <div className="mt-3 flex flex-wrap gap-2">
        {choices.map((id) => (
          <label
            key={id}
            className="relative inline-flex min-h-11 cursor-pointer items-center gap-1.5 rounded-full border border-input/70 bg-card px-4 text-[0.9375rem] font-medium transition-colors select-none hover:border-input hover:bg-accent/60 has-checked:border-primary has-checked:bg-primary has-checked:text-primary-foreground has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring/75"
          >
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() => onToggle(id)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {chosen.includes(id) && <Check aria-hidden="true" className="-ms-1 size-4" />}
            {names[id]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
