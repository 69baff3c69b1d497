import ArrowDownUp from 'lucide-react/icons/arrow-down-up'
import { MenuButton } from '@/components/menu-button'
import { recipeBookTexts } from '@/texts/en/recipe-book'
import { BOOK_SORTS, type BookSort } from '../model/book-query'

export function SortMenu({ sort, onChange }: { sort: BookSort; onChange: (sort: BookSort) => void }) {
  const t = recipeBookTexts().sort
  return (
    <MenuButton
      variant="ghost"
      className="px-3.5"
      aria-label={t.label(t[sort])}
      align="end"
      items={({ DropdownMenuLabel, DropdownMenuRadioGroup, DropdownMenuRadioItem }) => (
        <>
          <DropdownMenuLabel>{t.heading}</DropdownMenuLabel>
          <DropdownMenuRadioGroup
            value={sort}
            onValueChange={(value) => onChange(BOOK_SORTS.find((one) => one === value) ?? sort)}
          >
            {BOOK_SORTS.map((one) => (
              <DropdownMenuRadioItem key={one} value={one}>
                {t[one]}
              </DropdownMenuRadioItem>
            ))}
          </DropdownMenuRadioGroup>
        </>
      )}
    >
      <ArrowDownUp aria-hidden="true" className="text-muted-foreground" />
      <span className="max-sm:sr-only">{t[sort]}</span>
    </MenuButton>
  )
}
