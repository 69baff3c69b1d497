import { PageHeader } from '@/components/page-header'
import { useSession } from '@/lib/session'
import { recipeBookTexts } from '@/texts/en/recipe-book'
import { BalanceChip } from './balance-chip'
import { RecipeBook } from './recipe-book'

export function RecipeBookPage() {
  const { userId } = useSession()
  const t = recipeBookTexts()
  return (
    <>
      <PageHeader title={t.title} description={t.description} actions={<BalanceChip />} />
      {userId !== null && <RecipeBook userId={userId} />}
    </>
  )
}
