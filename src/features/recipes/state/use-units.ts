import { usePreferences, useSavePreferences, type Units } from '@/features/preferences/public'

/** The units that this person cooks in; a choice on any recipe is remembered for all of them. */
export function useUnits(): { units: Units; setUnits: (units: Units) => void } {
  const { units } = usePreferences()
  const { mutate } = useSavePreferences()
  return { units, setUnits: (chosen) => mutate({ units: chosen }) }
}
