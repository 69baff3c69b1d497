import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Alert, AlertDescription } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import {
  AuthForm,
  MIN_PASSWORD_LENGTH,
  PasswordField,
  requestPasswordReset,
  validateNewPassword,
  validatePassword,
} from '@/features/auth/public'
import { useSession } from '@/lib/session'
import { toast } from '@/lib/toast'
import { accountTexts } from '@/texts/en/account'
import { authTexts } from '@/texts/en/auth'
import { accountQueryOptions } from '../api/account'
import { changePassword, type PasswordProblem } from '../api/credentials'
import { SettingsCard } from './settings-card'

export function PasswordCard() {
  const { userId } = useSession()
  const { data: account } = useQuery(accountQueryOptions(userId ?? ''))
  return (
    <SettingsCard title={accountTexts().passwordTitle}>
      {account?.hasPassword === false ? <FirstPassword /> : <ChangePassword />}
    </SettingsCard>
  )
}

function ChangePassword() {
  const t = accountTexts()
  const { email } = useSession()
  const [problem, setProblem] = useState<PasswordProblem | null>(null)
  const [isPending, setIsPending] = useState(false)

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isPending) return
    const form = event.currentTarget
    const [current = '', next = ''] = ['current', 'next'].map((name) => findField(form, name)?.value)
    let found = checkPasswords(current, next)
    if (found === null) {
      setIsPending(true)
      found = await changePassword(email ?? '', current, next)
      setIsPending(false)
    }
    setProblem(found)
    if (found === null) {
      form.reset()
      toast.success(t.passwordChanged)
    } else if (found.field !== null) {
      findField(form, found.field)?.focus()
    }
  }

  return (
    <AuthForm
      onSubmit={(event) => void handleSubmit(event)}
      problem={problem?.field === null ? problem.text : undefined}
    >
      {/* Password managers ask whose it is. */}
      <input type="email" autoComplete="username" value={email ?? ''} readOnly hidden />
      <PasswordField
        name="current"
        label={t.currentPassword}
        error={problem?.field === 'current' ? problem.text : undefined}
        autoComplete="current-password"
      />
      <PasswordField
        name="next"
        label={t.newPassword}
        hint={authTexts().passwordHint(MIN_PASSWORD_LENGTH)}
        error={problem?.field === 'next' ? problem.text : undefined}
        autoComplete="new-password"
      />
      <Button type="submit" variant="outline" isPending={isPending} className="justify-self-start">
        {t.changePassword}
      </Button>
    </AuthForm>
  )
}

function checkPasswords(current: string, next: string): PasswordProblem | null {
  const currentProblem = validatePassword(current)
  if (currentProblem !== undefined) return { field: 'current', text: currentProblem }
  const nextProblem = validateNewPassword(next)
  return nextProblem === undefined ? null : { field: 'next', text: nextProblem }
}

function findField(form: HTMLFormElement, name: string): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`input[name="${name}"]`)
}

/** Nobody can be asked for a password that they do not have: the mailbox is the proof. */
function FirstPassword() {
  const t = accountTexts()
  const { email } = useSession()
  const [news, setNews] = useState<{ text: string; isProblem: boolean } | null>(null)
  const [isPending, setIsPending] = useState(false)

  async function handleClick() {
    setIsPending(true)
    const answer = await requestPasswordReset(email ?? '')
    setIsPending(false)
    setNews(answer === null ? { text: t.passwordLinkSent, isProblem: false } : { text: answer.text, isProblem: true })
  }

  return (
    <>
      <p className="text-muted-foreground">{t.noPassword}</p>
      <Button variant="outline" onClick={() => void handleClick()} isPending={isPending} className="justify-self-start">
        {t.sendPasswordLink}
      </Button>
      {news !== null && (
        <Alert role="status" variant={news.isProblem ? 'destructive' : 'success'}>
          <AlertDescription>{news.text}</AlertDescription>
        </Alert>
      )}
    </>
  )
}
