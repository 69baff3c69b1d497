import BookOpen from 'lucide-react/icons/book-open'
import SearchX from 'lucide-react/icons/search-x'
import WifiOff from 'lucide-react/icons/wifi-off'
import { paths } from '@/app/paths'
import { EmptyState } from '@/components/empty-state'
import { LinkButton } from '@/components/link-button'
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { recipeBookTexts } from '@/texts/en/recipe-book'
import { hasChoices, hasSearch, type BookFilters } from '../model/book-query'

export function NoRecipes() {
  const t = recipeBookTexts().empty
  return (
    <EmptyState
      icon={<BookOpen />}
      title={t.title}
      action={<LinkButton to={paths.home.getHref()}>{t.action}</LinkButton>}
    >
      {t.text}
    </EmptyState>
  )
}

export function NoHits({ filters, onShowAll }: { filters: BookFilters; onShowAll: () => void }) {
  const { title, text } = explainNoHits(filters)
  return (
    <EmptyState
      icon={<SearchX />}
      title={title}
      action={
        <Button variant="outline" onClick={onShowAll}>
          {recipeBookTexts().noHits.showAll}
        </Button>
      }
    >
      {text}
    </EmptyState>
  )
}

function explainNoHits(filters: BookFilters): { title: string; text: string } {
  const t = recipeBookTexts().noHits
  if (hasSearch(filters)) return { title: t.title, text: hasChoices(filters) ? t.wordsAndFilters : t.words }
  const isOnlyFavorites = filters.isFavorite && filters.diets.length === 0 && filters.maxMinutes === undefined
  return isOnlyFavorites ? { title: t.noFavorites, text: t.noFavoritesText } : { title: t.title, text: t.filters }
}

/** @param isSearch what is shown was found by an earlier search. */
export function Offline({ isSearch = false }: { isSearch?: boolean }) {
  const t = recipeBookTexts().offline
  return (
    <Alert>
      <WifiOff aria-hidden="true" />
      <AlertTitle>{t.title}</AlertTitle>
      <AlertDescription>{isSearch ? t.searchText : t.text}</AlertDescription>
    </Alert>
  )
}
