import { Link } from 'react-router-dom'
import { paths } from '@/app/paths'
import { env } from '@/lib/env'
import { authTexts } from '@/texts/en/auth'
import { authLinkClasses } from './auth-card'
import { GoogleButton } from './google-button'

/** Ways to sign in without a password. */
export function OtherWays({ next }: { next: string }) {
  return (
    <>
      <p className="mt-4 text-center">
        <Link to={paths.emailLink.getHref(next)} className={authLinkClasses}>
          {authTexts().emailLink}
        </Link>
      </p>
      {env.hasGoogleSignIn && <GoogleButton next={next} />}
    </>
  )
}
