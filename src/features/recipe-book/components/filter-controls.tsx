import { DIETS } from '@contract/wishes'
import ChevronDown from 'lucide-react/icons/chevron-down'
import Heart from 'lucide-react/icons/heart'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { formatMinutes, wishLabel } from '@/features/recipes/public'
import { cn } from '@/lib/utils'
import { recipeBookTexts } from '@/texts/en/recipe-book'
import { TIME_CHOICES_MINUTES, type BookFilters } from '../model/book-query'

interface FilterControlsProps {
  filters: BookFilters
  onChange: (change: Partial<BookFilters>) => void
}

export function FilterControls({ filters, onChange }: FilterControlsProps) {
  const { diets, maxMinutes, isFavorite } = filters
  const t = recipeBookTexts().filters
  return (
    <div role="group" aria-label={t.group} className="flex flex-wrap gap-2">
      <DropdownMenu>
        <MenuButton isOn={diets.length > 0}>{diets.length === 0 ? t.diet : diets.map(wishLabel).join(', ')}</MenuButton>
        <DropdownMenuContent align="start">
          {DIETS.map(({ id }) => (
            <DropdownMenuCheckboxItem
              key={id}
              checked={diets.includes(id)}
              onCheckedChange={(isOn) =>
                onChange({
                  diets: DIETS.map((diet) => diet.id).filter((one) => (one === id ? isOn : diets.includes(one))),
                })
              }
            >
              {wishLabel(id)}
            </DropdownMenuCheckboxItem>
          ))}
        </DropdownMenuContent>
      </DropdownMenu>
      <DropdownMenu>
        <MenuButton isOn={maxMinutes !== undefined}>
          {maxMinutes === undefined ? t.time : t.upTo(formatMinutes(maxMinutes))}
        </MenuButton>
        <DropdownMenuContent align="start">
          <DropdownMenuRadioGroup
            value={String(maxMinutes ?? '')}
            onValueChange={(value) => onChange({ maxMinutes: value === '' ? undefined : Number(value) })}
          >
            <DropdownMenuRadioItem value="">{t.anyTime}</DropdownMenuRadioItem>
            {TIME_CHOICES_MINUTES.map((minutes) => (
              <DropdownMenuRadioItem key={minutes} value={String(minutes)}>
                {t.upTo(formatMinutes(minutes))}
              </DropdownMenuRadioItem>
            ))}
          </DropdownMenuRadioGroup>
        </DropdownMenuContent>
      </DropdownMenu>
      <Button
        variant="outline"
        aria-pressed={isFavorite}
        onClick={() => onChange({ isFavorite: !isFavorite })}
        className={cn('h-12 px-4', isFavorite && 'border-tomato bg-tomato-soft text-tomato-soft-foreground')}
      >
        <Heart aria-hidden="true" className={cn('text-tomato', isFavorite && 'fill-current')} />
        {t.favorites}
      </Button>
    </div>
  )
}

function MenuButton({ isOn, children }: { isOn: boolean; children: ReactNode }) {
  return (
    <DropdownMenuTrigger asChild>
      <Button
        variant="outline"
        className={cn('h-12 max-w-56 px-4', isOn && 'border-primary bg-accent text-accent-foreground')}
      >
        <span className="truncate">{children}</span>
        <ChevronDown aria-hidden="true" className="text-muted-foreground" />
      </Button>
    </DropdownMenuTrigger>
  )
}
