import LayoutGrid from 'lucide-react/icons/layout-grid'
import Rows3 from 'lucide-react/icons/rows-3'
import { Button } from '@/components/ui/button'
import { cn } from '@/lib/utils'
import { recipeBookTexts } from '@/texts/en/recipe-book'
import { BOOK_VIEWS, type BookView } from '../model/book-query'

const ICONS = { grid: LayoutGrid, list: Rows3 }

export function ViewSwitch({ view, onChange }: { view: BookView; onChange: (view: BookView) => void }) {
  const t = recipeBookTexts().view
  return (
    <div role="group" aria-label={t.group} className="flex rounded-full bg-secondary/60">
      {BOOK_VIEWS.map((one) => {
        const Icon = ICONS[one]
        return (
          <Button
            key={one}
            variant="ghost"
            size="icon"
            aria-label={t[one]}
            aria-pressed={view === one}
            onClick={() => onChange(one)}
            className={cn(view === one ? 'bg-card shadow-soft hover:bg-card' : 'text-muted-foreground')}
          >
            <Icon aria-hidden="true" />
          </Button>
        )
      })}
    </div>
  )
}
