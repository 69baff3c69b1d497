import Clock from 'lucide-react/icons/clock'
import Flame from 'lucide-react/icons/flame'
import Users from 'lucide-react/icons/users'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/lib/utils'
import { sampleRecipe } from './texts'

const facts = [
  { Icon: Clock, text: sampleRecipe.minutes },
  { Icon: Users, text: sampleRecipe.servings },
  { Icon: Flame, text: sampleRecipe.calories },
]

/** What one token buys, as it looks in the app. */
export function SampleRecipe({ className }: { className?: string }) {
  return (
    <article
      aria-label="A sample recipe"
      className={cn('rounded-2xl border border-border bg-card p-5 shadow-lifted sm:p-7', className)}
    >
      <div className="flex flex-wrap gap-2">
        {sampleRecipe.tags.map((tag) => (
          <Badge key={tag} variant="accent">
            {tag}
          </Badge>
        ))}
      </div>
      <h2 className="mt-3 text-2xl leading-tight">{sampleRecipe.title}</h2>
      <p className="mt-2 leading-relaxed text-muted-foreground">{sampleRecipe.summary}</p>
      <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-2 text-sm font-semibold">
        {facts.map(({ Icon, text }) => (
          <li key={text} className="flex items-center gap-1.5">
            <Icon aria-hidden="true" className="size-4.5 text-primary" />
            {text}
          </li>
        ))}
      </ul>
      <ul className="mt-5 grid gap-x-8 border-t border-border pt-4 text-[0.9375rem] sm:grid-cols-2">
        {sampleRecipe.ingredients.map(([amount, name]) => (
          <li key={name} className="flex gap-3 py-1">
            <span className="w-20 shrink-0 font-semibold tabular-nums">{amount}</span>
            <span>{name}</span>
          </li>
        ))}
      </ul>
      <p className="mt-4 flex gap-3.5 rounded-lg bg-muted p-4 text-[0.9375rem] leading-relaxed">
        <span aria-hidden="true" className="font-display text-2xl leading-none font-semibold text-tomato">
          1
        </span>
        {sampleRecipe.step}
      </p>
    </article>
  )
}
