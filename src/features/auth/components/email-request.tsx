import { useState } from 'react'
import { Link } from 'react-router-dom'
import { Alert, AlertDescription } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { authTexts } from '@/texts/en/auth'
import type { AuthProblem } from '../model/auth-problem'
import { validateEmail, withoutEmpty } from '../model/validate-credentials'
import { AuthCard, AuthForm, authLinkClasses } from './auth-card'
import { EmailField } from './auth-fields'
import { useAuthForm } from './use-auth-form'

interface EmailRequestProps {
  title: string
  description: string
  signInHref: string
  send: (email: string) => Promise<AuthProblem | null>
}

/** Asks for an address to send a link to. Whether anybody has that address is not said. */
export function EmailRequest({ title, description, signInHref, send }: EmailRequestProps) {
  const t = authTexts()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const { fieldErrors, problem, isPending, handleSubmit } = useAuthForm({
    validate: ({ email }) => withoutEmpty({ email: validateEmail(email), password: undefined }),
    submit: async ({ email }) => {
      const answer = await send(email)
      if (answer === null) setSentTo(email)
      return answer
    },
  })

  return (
    <AuthCard
      title={title}
      description={description}
      footer={
        <Link to={signInHref} className={authLinkClasses}>
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
