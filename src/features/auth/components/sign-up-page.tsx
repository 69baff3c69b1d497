import { useState } from 'react'
import { Link } from 'react-router-dom'
import { paths } from '@/app/paths'
import { Button } from '@/components/ui/button'
import { env } from '@/lib/env'
import { authTexts } from '@/texts/en/auth'
import { signUp } from '../api/sign-up'
import { MIN_PASSWORD_LENGTH, validateEmail, validateNewPassword, withoutEmpty } from '../model/validate-credentials'
import { AuthCard, AuthForm, authLinkClasses } from './auth-card'
import { EmailField, PasswordField } from './auth-fields'
import { ConfirmationNeeded } from './confirmation-needed'
import { GoogleButton } from './google-button'
import { useAuthForm } from './use-auth-form'
import { useLeaveWhenSignedIn } from './use-leave-when-signed-in'

export function SignUpPage() {
  const t = authTexts()
  const next = useLeaveWhenSignedIn()
  const [unconfirmedEmail, setUnconfirmedEmail] = useState<string | null>(null)
  const { fieldErrors, problem, isPending, handleSubmit } = useAuthForm({
    validate: ({ email, password }) =>
      withoutEmpty({ email: validateEmail(email), password: validateNewPassword(password) }),
    submit: async ({ email, password }) => {
      const result = await signUp(email, password, next)
      if (result.kind === 'confirmation-needed') setUnconfirmedEmail(email)
      return result.kind === 'problem' ? result.problem : null
    },
  })

  if (unconfirmedEmail !== null) {
    return <ConfirmationNeeded email={unconfirmedEmail} onBack={() => setUnconfirmedEmail(null)} />
  }
  return (
    <AuthCard
      title={t.signUp}
      description={t.signUpDescription}
      footer={
        <>
          {t.haveAccount}{' '}
          <Link to={paths.signIn.getHref(next)} className={authLinkClasses}>
            {t.signIn}
          </Link>
        </>
      }
    >
      <AuthForm
        onSubmit={(event) => void handleSubmit(event)}
        problem={problem?.field === null ? problem.text : undefined}
      >
        <EmailField error={fieldErrors.email} />
        <PasswordField
          error={fieldErrors.password}
          hint={t.passwordHint(MIN_PASSWORD_LENGTH)}
          autoComplete="new-password"
        />
        <Button type="submit" size="lg" isPending={isPending}>
          {t.signUp}
        </Button>
      </AuthForm>
      {env.hasGoogleSignIn && <GoogleButton next={next} />}
    </AuthCard>
  )
}
