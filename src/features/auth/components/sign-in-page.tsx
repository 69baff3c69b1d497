import { useState } from 'react'
import { Link } from 'react-router-dom'
import { paths } from '@/app/paths'
import { Button } from '@/components/ui/button'
import { authTexts } from '@/texts/en/auth'
import { signIn } from '../api/sign-in'
import { validateEmail, validatePassword, withoutEmpty } from '../model/validate-credentials'
import { AuthCard, AuthForm, authLinkClasses } from './auth-card'
import { EmailField, PasswordField } from './auth-fields'
import { ConfirmationNeeded } from './confirmation-needed'
import { OtherWays } from './other-ways'
import { useAuthForm } from './use-auth-form'
import { useLeaveWhenSignedIn } from './use-leave-when-signed-in'

export function SignInPage() {
  const t = authTexts()
  const next = useLeaveWhenSignedIn()
  const [unconfirmedEmail, setUnconfirmedEmail] = useState<string | null>(null)
  const { fieldErrors, problem, isPending, handleSubmit } = useAuthForm({
    validate: ({ email, password }) =>
      withoutEmpty({ email: validateEmail(email), password: validatePassword(password) }),
    submit: async ({ email, password }) => {
      const answer = await signIn(email, password)
      if (answer?.needsConfirmation === true) setUnconfirmedEmail(email)
      return answer
    },
  })

  if (unconfirmedEmail !== null) {
    return <ConfirmationNeeded email={unconfirmedEmail} onBack={() => setUnconfirmedEmail(null)} />
  }
  return (
    <AuthCard
      title={t.signIn}
      description={next === paths.home.getHref() ? t.signInHome : t.signInThere}
      footer={
        <>
          {t.newHere}{' '}
          <Link to={paths.signUp.getHref(next)} className={authLinkClasses}>
            {t.signUp}
          </Link>
        </>
      }
    >
      <AuthForm
        onSubmit={(event) => void handleSubmit(event)}
        problem={problem?.field === null ? problem.text : undefined}
      >
        <EmailField error={fieldErrors.email} />
        <PasswordField error={fieldErrors.password} autoComplete="current-password" />
        <Button type="submit" size="lg" isPending={isPending}>
          {t.signIn}
        </Button>
        <Link to={paths.forgotPassword.getHref()} className={`${authLinkClasses} justify-self-center`}>
          {t.forgotPassword}
        </Link>
      </AuthForm>
      <OtherWays next={next} />
    </AuthCard>
  )
}
