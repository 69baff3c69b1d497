import ChefHat from 'lucide-react/icons/chef-hat'
import Clock from 'lucide-react/icons/clock'
import Flame from 'lucide-react/icons/flame'
import type { LucideIcon } from 'lucide-react'
import { Skeleton } from '@/components/ui/skeleton'
import { readingTexts } from '@/texts/en/recipes/reading'
import { formatMinutes } from '../model/recipe-text'

interface RecipeFactsProps {
  prepMinutes: number | undefined
  cookMinutes: number | undefined
  difficulty: string | undefined
}

/** Times and difficulty; what is not known yet has its place already. */
export function RecipeFacts({ prepMinutes, cookMinutes, difficulty }: RecipeFactsProps) {
  const t = readingTexts().recipe
  const difficulties: Record<string, string> = t.difficulties
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-3 sm:gap-x-8">
      <Fact
        icon={Clock}
        name={t.preparing}
        value={prepMinutes === undefined ? undefined : formatMinutes(prepMinutes)}
      />
      <Fact icon={Flame} name={t.cooking} value={cookMinutes === undefined ? undefined : formatMinutes(cookMinutes)} />
      <Fact icon={ChefHat} name={t.difficulty} value={difficulty && (difficulties[difficulty] ?? difficulty)} />
    </dl>
  )
}

function Fact({ icon: Icon, name, value }: { icon: LucideIcon; name: string; value: string | undefined }) {
  return (
    <div className="relative ps-7.5">
      <dt className="text-[0.8125rem] leading-tight text-muted-foreground">
        <Icon aria-hidden="true" className="absolute inset-y-0 start-0 my-auto size-5 text-primary" />
        {name}
      </dt>
      <dd className="min-h-6 leading-6 font-semibold">{value ?? <Skeleton className="mt-1 h-4 w-14" />}</dd>
    </div>
  )
}
