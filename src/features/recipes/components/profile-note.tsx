import UserRound from 'lucide-react/icons/user-round'
import { Button } from '@/components/ui/button'
import { useSavePreferences } from '@/features/preferences/public'
import { toast } from '@/lib/toast'
import { orderTexts } from '@/texts/en/recipes/order'
import type { CookDraft } from '../model/cook-draft'
import { compareToProfile, toProfile, type Profile } from '../model/profile-wishes'
import { changeDraft } from '../state/draft-store'

/** Where diets and allergies come from; and when they are others than the profile's, the way to keep or undo that. */
export function ProfileNote({ draft, profile }: { draft: CookDraft; profile: Profile }) {
  const t = orderTexts().form.profile
  const { mutate } = useSavePreferences()
  const difference = compareToProfile(draft, profile)
  if (difference === 'empty') return null
  if (difference === 'same') {
    return (
      <p className="flex min-h-11 items-center gap-2 text-sm text-muted-foreground">
        <UserRound aria-hidden="true" className="size-4 shrink-0" />
        {t.remembered}
      </p>
    )
  }
  const remember = () => mutate(toProfile(draft), { onSuccess: () => toast.success(t.saved) })
  const hasProfile = profile.diets.length + profile.allergens.length > 0
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-2">
      <Button variant="secondary" onClick={remember}>
        {t.remember}
      </Button>
      {hasProfile && (
        <Button variant="ghost" onClick={() => changeDraft({ diet: null, allergies: null })}>
          {t.reset}
        </Button>
      )}
    </div>
  )
}
