import { useState } from 'react'
import { Link } from 'react-router-dom'
import { paths } from '@/app/paths'
import { Alert, AlertDescription } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { authTexts } from '@/texts/en/auth'
import { requestPasswordReset } from '../api/reset-password'
import { validateEmail, withoutEmpty } from '../model/validate-credentials'
import { AuthCard, AuthForm, authLinkClasses } from './auth-card'
import { EmailField } from './auth-fields'
import { useAuthForm } from './use-auth-form'

export function ForgotPasswordPage() {
  const t = authTexts()
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
      title={t.forgotTitle}
      description={t.forgotDescription}
      footer={
        <Link to={paths.signIn.getHref()} className={authLinkClasses}>
          {t.backToSignIn}
        </Link>
      }
    >
      <AuthForm
        onSubmit={(event) => void handleSubmit(event)}
        problem={problem?.field === null ? problem.text : undefined}
      >
        {sentTo !== null && (
          <Alert role="status" variant="success">
            <AlertDescription>{t.linkSentTo(sentTo)}</AlertDescription>
          </Alert>
        )}
        <EmailField error={fieldErrors.email} />
        <Button type="submit" size="lg" isPending={isPending}>
          {t.sendLink}
        </Button>
      </AuthForm>
    </AuthCard>
  )
}
