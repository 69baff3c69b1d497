import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, AlertDescription } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { AuthForm, EmailField, useAuthForm, validateEmail } from '@/features/auth/public'
import { useSession } from '@/lib/session'
import { toast } from '@/lib/toast'
import { accountTexts } from '@/texts/en/account'
import { accountKey, accountQueryOptions } from '../api/account'
import { changeEmail } from '../api/credentials'
import { SettingsCard } from './settings-card'

export function EmailCard() {
  const t = accountTexts()
  const { userId, email: sessionEmail } = useSession()
  const queryClient = useQueryClient()
  const { data: account } = useQuery(accountQueryOptions(userId ?? ''))
  // The session knows the address from when it was begun or renewed.
  const email = account?.email ?? sessionEmail
  const { fieldErrors, problem, isPending, handleSubmit } = useAuthForm({
    validate: (values) => {
      const wrong =
        validateEmail(values.email) ?? (values.email.toLowerCase() === email?.toLowerCase() ? t.sameEmail : undefined)
      return wrong === undefined ? {} : { email: wrong }
    },
    submit: async (values) => {
      const answer = await changeEmail(values.email)
      if (answer !== null) return answer
      toast.success(t.emailSent)
      await queryClient.invalidateQueries({ queryKey: accountKey(userId ?? '') })
      return null
    },
  })

  return (
    <SettingsCard title={t.emailTitle} description={t.signedInAs(email ?? '')}>
      {typeof account?.newEmail === 'string' && (
        <Alert role="status" variant="warning">
          <AlertDescription className="wrap-anywhere">{t.emailWaiting(account.newEmail)}</AlertDescription>
        </Alert>
      )}
      <AuthForm
        onSubmit={(event) => void handleSubmit(event)}
        problem={problem?.field === null ? problem.text : undefined}
      >
        <EmailField label={t.newEmail} hint={t.newEmailHint} error={fieldErrors.email} />
        <Button type="submit" variant="outline" isPending={isPending} className="justify-self-start">
          {t.changeEmail}
        </Button>
      </AuthForm>
    </SettingsCard>
  )
}
