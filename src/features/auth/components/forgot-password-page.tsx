import { paths } from '@/app/paths'
import { authTexts } from '@/texts/en/auth'
import { requestPasswordReset } from '../api/reset-password'
import { EmailRequest } from './email-request'

export function ForgotPasswordPage() {
  const t = authTexts()
  return (
    <EmailRequest
      title={t.forgotTitle}
      description={t.forgotDescription}
      signInHref={paths.signIn.getHref()}
      send={requestPasswordReset}
    />
  )
}
