import { useState } from 'react'
import { Link } from 'react-router-dom'
import { paths } from '@/app/paths'
import { Button } from '@/components/ui/button'
import { signIn } from '../api/sign-in'
import { validateEmail, withoutEmpty } from '../model/validate-credentials'
import { AuthCard, AuthForm, authLinkClasses } from './auth-card'
import { EmailField, PasswordField } from './auth-fields'
import { ConfirmationNeeded } from './confirmation-needed'
import { useAuthForm } from './use-auth-form'
import { useLeaveWhenSignedIn } from './use-leave-when-signed-in'

export function SignInPage() {
  const next = useLeaveWhenSignedIn()
  const [unconfirmedEmail, setUnconfirmedEmail] = useState<string | null>(null)
  const { fieldErrors, problem, isPending, handleSubmit } = useAuthForm({
    validate: ({ email, password }) =>
      withoutEmpty({ email: validateEmail(email), password: password === '' ? 'Enter your password.' : undefined }),
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
      title="Sign in"
      description={
        next === paths.home.getHref() ? 'Good to see you again.' : 'Sign in, and you are back where you were.'
      }
      footer={
        <>
          New here?{' '}
          <Link to={paths.signUp.getHref(next)} className={authLinkClasses}>
            Sign up
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
          Sign in
        </Button>
        <Link to={paths.forgotPassword.getHref()} className={`${authLinkClasses} justify-self-center`}>
          Forgot your password?
        </Link>
      </AuthForm>
    </AuthCard>
  )
}
