import { Link, useNavigate } from 'react-router-dom'
import { paths } from '@/app/paths'
import { LoadingPage } from '@/components/loading-page'
import { Button } from '@/components/ui/button'
import { useSession } from '@/lib/session'
import { toast } from '@/lib/toast'
import { authTexts } from '@/texts/en/auth'
import { setPassword } from '../api/reset-password'
import { MIN_PASSWORD_LENGTH, validateNewPassword, withoutEmpty } from '../model/validate-credentials'
import { AuthCard, AuthForm, authLinkClasses } from './auth-card'
import { PasswordField } from './auth-fields'
import { useAuthForm } from './use-auth-form'

/** Where the link of the mail leads; supabase-js has signed the person in by then. */
export function ResetPasswordPage() {
  const t = authTexts()
  const { status } = useSession()
  const navigate = useNavigate()
  const { fieldErrors, problem, isPending, handleSubmit } = useAuthForm({
    validate: ({ password }) => withoutEmpty({ email: undefined, password: validateNewPassword(password) }),
    submit: async ({ password }) => {
      const answer = await setPassword(password)
      if (answer !== null) return answer
      toast.success(t.passwordIsSet)
      await navigate(paths.home.getHref(), { replace: true })
      return null
    },
  })

  if (status === 'loading') return <LoadingPage />
  if (status === 'signed-out') {
    return (
      <AuthCard title={t.expiredTitle} description={t.expiredDescription}>
        <Link to={paths.forgotPassword.getHref()} className={authLinkClasses}>
          {t.askForNewLink}
        </Link>
      </AuthCard>
    )
  }
  return (
    <AuthCard title={t.resetTitle} description={t.resetDescription}>
      <AuthForm
        onSubmit={(event) => void handleSubmit(event)}
        problem={problem?.field === null ? problem.text : undefined}
      >
        <PasswordField
          label={t.newPassword}
          hint={t.passwordHint(MIN_PASSWORD_LENGTH)}
          error={fieldErrors.password}
          autoComplete="new-password"
        />
        <Button type="submit" size="lg" isPending={isPending}>
          {t.setNewPassword}
        </Button>
      </AuthForm>
    </AuthCard>
  )
}
