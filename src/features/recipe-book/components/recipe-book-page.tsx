import { useSearchParams } from 'react-router-dom'
import { PageHeader } from '@/components/page-header'
import { useSession } from '@/lib/session'
import { readFilters, writeFilters, type BookFilters } from '../model/book-filters'
import { BalanceChip } from './balance-chip'
import { BookFilterBar } from './book-filter-bar'
import { RecipeList } from './recipe-list'

export function RecipeBookPage() {
  const { userId } = useSession()
  const [params, setParams] = useSearchParams()
  const filters = readFilters(params)
  const setFilters = (next: BookFilters) =>
    setParams((current) => writeFilters(current, next), { replace: true, preventScrollReset: true })
  return (
    <>
      <PageHeader
        title="Recipe Book"
        description="Every recipe you have cooked up, with what it cost."
        actions={<BalanceChip />}
      />
      <BookFilterBar filters={filters} onChange={setFilters} />
      {userId !== null && (
        <RecipeList userId={userId} filters={filters} onClear={() => setFilters({ search: '', isFavorite: false })} />
      )}
    </>
  )
}
