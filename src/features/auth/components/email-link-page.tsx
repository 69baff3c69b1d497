import { paths } from '@/app/paths'
import { authTexts } from '@/texts/en/auth'
import { sendEmailLink } from '../api/email-link'
import { EmailRequest } from './email-request'
import { useLeaveWhenSignedIn } from './use-leave-when-signed-in'

/** Once the link was opened in another tab of this browser, this one goes on by itself. */
export function EmailLinkPage() {
  const t = authTexts()
  const next = useLeaveWhenSignedIn()
  return (
    <EmailRequest
      title={t.linkTitle}
      description={t.linkDescription}
      signInHref={paths.signIn.getHref(next)}
      send={(email) => sendEmailLink(email, next)}
    />
  )
}
