import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { accountTexts } from '@/texts/en/account'
import { SettingsCard } from './settings-card'

const DeleteDialog = lazy(async () => ({ default: (await import('./delete-dialog')).DeleteDialog }))

export function DeleteCard() {
  const t = accountTexts().deletion
  const [isOpen, setIsOpen] = useState(false)
  const [wasOpened, setWasOpened] = useState(false)

  function handleOpen() {
    setWasOpened(true)
    setIsOpen(true)
  }

  return (
    <SettingsCard title={t.title} description={t.description}>
      <Button variant="outline" onClick={handleOpen} className="justify-self-start text-destructive">
        {t.open}
      </Button>
      {wasOpened && (
        <Suspense fallback={null}>
          <DeleteDialog isOpen={isOpen} onOpenChange={setIsOpen} />
        </Suspense>
      )}
    </SettingsCard>
  )
}
