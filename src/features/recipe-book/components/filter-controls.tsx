import { DIETS } from '@contract/wishes'
import ChevronDown from 'lucide-react/icons/chevron-down'
import Heart from 'lucide-react/icons/heart'
import type { ReactNode } from 'react'
import { MenuButton, type MenuParts } from '@/components/menu-button'
import { Button } from '@/components/ui/button'
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
      <FilterMenu
        isOn={diets.length > 0}
        label={diets.length === 0 ? t.diet : diets.map(wishLabel).join(', ')}
        items={({ DropdownMenuCheckboxItem }) =>
          DIETS.map(({ id }) => (
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
          ))
        }
      />
      <FilterMenu
        isOn={maxMinutes !== undefined}
        label={maxMinutes === undefined ? t.time : t.upTo(formatMinutes(maxMinutes))}
        items={({ DropdownMenuRadioGroup, DropdownMenuRadioItem }) => (
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
        )}
      />
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

interface FilterMenuProps {
  isOn: boolean
  label: string
  items: (parts: MenuParts) => ReactNode
}

function FilterMenu({ isOn, label, items }: FilterMenuProps) {
  return (
    <MenuButton
      variant="outline"
      className={cn('h-12 max-w-56 px-4', isOn && 'border-primary bg-accent text-accent-foreground')}
      align="start"
      items={items}
    >
      <span className="truncate">{label}</span>
      <ChevronDown aria-hidden="true" className="text-muted-foreground" />
    </MenuButton>
  )
}
