import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { AuthForm, EmailField, PasswordField } from '@/features/auth/public'
import { useTokens } from '@/features/tokens/public'
import { toAppError } from '@/lib/errors'
import { formatTokens } from '@/lib/format'
import { useSession } from '@/lib/session'
import { toast } from '@/lib/toast'
import { accountTexts } from '@/texts/en/account'
import { accountQueryOptions } from '../api/account'
import { deleteAccount, leaveForGood, recipeCountQueryOptions } from '../api/delete-account'
import { type DeletionProblem, describeDeletion } from '../model/deletion-problem'

export interface DeleteDialogProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

export function DeleteDialog({ isOpen, onOpenChange }: DeleteDialogProps) {
  const t = accountTexts().deletion
  const [isPending, setIsPending] = useState(false)
  return (
    // Once it is on its way, closing would hide how it ended.
    <Dialog open={isOpen} onOpenChange={(open) => !isPending && onOpenChange(open)}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t.dialogTitle}</DialogTitle>
          <DialogDescription>{t.lose}</DialogDescription>
        </DialogHeader>
        <Losses />
        <p className="text-muted-foreground">{t.stays}</p>
        <p>{t.takeAlong}</p>
        <ConfirmForm isPending={isPending} onPending={setIsPending} onKeep={() => onOpenChange(false)} />
      </DialogContent>
    </Dialog>
  )
}

/** With the real numbers, read when the dialog opens. */
function Losses() {
  const t = accountTexts()
  const { userId } = useSession()
  const { balance } = useTokens()
  const { data: recipeCount, error } = useQuery(recipeCountQueryOptions(userId ?? ''))
  if (error !== null) return <p>{t.deletion.notCounted}</p>
  if (balance === undefined || recipeCount === undefined) return <p role="status">{t.deletion.counting}</p>
  return (
    <ul className="grid list-disc gap-1 ps-6 font-semibold">
      <li data-balance={balance}>{formatTokens(balance)}</li>
      <li>{t.recipes(recipeCount)}</li>
      <li>{t.deletion.profile}</li>
    </ul>
  )
}

interface ConfirmFormProps {
  isPending: boolean
  onPending: (isPending: boolean) => void
  onKeep: () => void
}

function ConfirmForm({ isPending, onPending, onKeep }: ConfirmFormProps) {
  const t = accountTexts().deletion
  const { userId, email } = useSession()
  const { data: account } = useQuery(accountQueryOptions(userId ?? ''))
  const hasPassword = account?.hasPassword ?? true
  const [problem, setProblem] = useState<DeletionProblem | null>(null)

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isPending) return
    const input = event.currentTarget.querySelector<HTMLInputElement>('input[name="password"], input[name="email"]')
    const confirmation = input?.value ?? ''
    if (confirmation === '') {
      setProblem({ isField: true, isUnknown: false, text: hasPassword ? t.enterPassword : t.enterEmail(email ?? '') })
      input?.focus()
      return
    }
    onPending(true)
    const found = await tryToDelete(confirmation)
    if (found === null) return
    onPending(false)
    setProblem(found)
    if (found.isField) input?.focus()
  }

  /** @returns why it is not deleted; null when it is, and this page is being left. */
  async function tryToDelete(confirmation: string): Promise<DeletionProblem | null> {
    try {
      await deleteAccount(confirmation)
    } catch (thrown) {
      const error = toAppError(thrown)
      // Asked again after an answer was lost: the session is gone because the account is.
      const isDone = error.code === 'unauthorized' && problem?.isUnknown === true
      if (!isDone) return describeDeletion(error, hasPassword)
    }
    await leaveForGood()
    toast.success(t.deleted, { description: t.deletedDetail })
    return null
  }

  const fieldError = problem?.isField === true ? problem.text : undefined
  return (
    <AuthForm
      onSubmit={(event) => void handleSubmit(event)}
      problem={problem?.isField === false ? problem.text : undefined}
    >
      {hasPassword ? (
        <PasswordField label={t.passwordLabel} error={fieldError} autoComplete="current-password" />
      ) : (
        <EmailField label={t.emailLabel} error={fieldError} />
      )}
      <DialogFooter>
        <Button variant="outline" onClick={onKeep} disabled={isPending}>
          {t.keep}
        </Button>
        <Button type="submit" variant="destructive" isPending={isPending}>
          {t.confirm}
        </Button>
      </DialogFooter>
    </AuthForm>
  )
}
