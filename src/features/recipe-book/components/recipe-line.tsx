import Clock from 'lucide-react/icons/clock'
import { Badge } from '@/components/ui/badge'
import { formatMinutes } from '@/features/recipes/public'
import { TokenMark } from '@/features/tokens/public'
import { formatDate, formatTokens } from '@/lib/format'
import { cn } from '@/lib/utils'
import type { RecipeCardData } from '../api/recipe-list'

/** What it cost, how long it takes, when it was written: on one line. */
export function RecipeLine({ recipe, className }: { recipe: RecipeCardData; className?: string }) {
  return (
    <p className={cn('flex items-center gap-x-3 text-sm whitespace-nowrap text-muted-foreground', className)}>
      <Badge variant="token">
        <TokenMark className="size-3.5" />
        {formatTokens(recipe.tokensSpent)}
      </Badge>
      {recipe.totalMinutes !== null && (
        <span className="inline-flex items-center gap-1">
          <Clock aria-hidden="true" className="size-3.5" />
          {formatMinutes(recipe.totalMinutes)}
        </span>
      )}
      <time dateTime={recipe.createdAt} className="truncate max-[22rem]:hidden">
        {formatDate(recipe.createdAt)}
      </time>
    </p>
  )
}
