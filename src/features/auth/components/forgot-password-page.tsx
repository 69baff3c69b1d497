import { useState } from 'react'
import { Link } from 'react-router-dom'
import { paths } from '@/app/paths'
import { Alert, AlertDescription } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { requestPasswordReset } from '../api/reset-password'
import { validateEmail, withoutEmpty } from '../model/validate-credentials'
import { AuthCard, AuthForm, authLinkClasses } from './auth-card'
import { EmailField } from './auth-fields'
import { useAuthForm } from './use-auth-form'

export function ForgotPasswordPage() {
  const [sentTo, setSentTo] = useState<string | null>(null)
  const { fieldErrors, problem, isPending, handleSubmit } = useAuthForm({
    validate: ({ email }) => withoutEmpty({ email: validateEmail(email), password: undefined }),
    submit: async ({ email }) => {
      const answer = await requestPasswordReset(email)
      if (answer === null) setSentTo(email)
      return answer
    },
  })

  return (
    <AuthCard
      title="Forgot your password"
      description="Enter your email and we send you a link to set a new one."
      footer={
        <Link to={paths.signIn.getHref()} className={authLinkClasses}>
          Back to signing in
        </Link>
      }
    >
      <AuthForm
        onSubmit={(event) => void handleSubmit(event)}
        problem={problem?.field === null ? problem.text : undefined}
      >
        {sentTo !== null && (
          <Alert role="status" variant="success">
            <AlertDescription>
              If {sentTo} has an account, the link is on its way. It is good for one hour; look in the spam folder too.
            </AlertDescription>
          </Alert>
        )}
        <EmailField error={fieldErrors.email} />
        <Button type="submit" size="lg" isPending={isPending}>
          Send the link
        </Button>
      </AuthForm>
    </AuthCard>
  )
}
