import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from '@/components/ui/dialog'
import { cookbookTexts } from '@/texts/en/cookbook'
import { closeCookbook, useCookbookStore } from '../state/cookbook-store'
import { CookbookForm } from './cookbook-form'
import { ReadyPanel } from './ready-panel'

export function CookbookDialog() {
  const { order, progress } = useCookbookStore()
  const t = cookbookTexts()
  if (order === undefined) return null
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && closeCookbook()}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t.title}</DialogTitle>
          <DialogDescription>{t.description(order.recipeIds.length)}</DialogDescription>
        </DialogHeader>
        {progress.status === 'ready' ? (
          <ReadyPanel title={order.title} {...progress} />
        ) : (
          <CookbookForm order={order} progress={progress} />
        )}
      </DialogContent>
    </Dialog>
  )
}
