import ArrowDown from 'lucide-react/icons/arrow-down'
import Clock from 'lucide-react/icons/clock'
import Flame from 'lucide-react/icons/flame'
import Users from 'lucide-react/icons/users'
import { cn } from '@/lib/utils'
import { landingTexts } from '@/texts/en/landing'

/** What goes in and what comes out, on one card. */
export function Exchange({ className }: { className?: string }) {
  const { hero, sample } = landingTexts()
  const facts = [
    { Icon: Clock, text: hero.duration },
    { Icon: Users, text: hero.servings },
    { Icon: Flame, text: hero.calories },
  ]
  return (
    <div className={cn('rounded-2xl border border-border bg-card p-5 shadow-lifted sm:p-7', className)}>
      <p className="text-sm font-semibold text-muted-foreground">{hero.youSay}</p>
      <ul className="mt-2.5 flex flex-wrap gap-2">
        {hero.said.map((word) => (
          <li
            key={word}
            className="rounded-full border border-border bg-muted px-3.5 py-1.5 text-[0.9375rem] font-medium"
          >
            {word}
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="my-5 flex items-center gap-4">
        <span className="h-px grow bg-border" />
        <span className="flex size-9 items-center justify-center rounded-full bg-accent text-accent-foreground">
          <ArrowDown className="size-4.5" />
        </span>
        <span className="h-px grow bg-border" />
      </div>
      <p className="text-sm font-semibold text-muted-foreground">{hero.youGet}</p>
      <p className="mt-1.5 font-display text-2xl leading-tight font-semibold text-balance">{sample.recipe.title}</p>
      <ul className="mt-3.5 flex flex-wrap gap-x-5 gap-y-2 text-sm font-semibold">
        {facts.map(({ Icon, text }) => (
          <li key={text} className="flex items-center gap-1.5">
            <Icon aria-hidden="true" className="size-4.5 text-primary" />
            {text}
          </li>
        ))}
      </ul>
    </div>
  )
}
