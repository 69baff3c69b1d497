import { Button } from '@/components/ui/button'
import { Alert, AlertDescription } from '@/components/ui/alert'
import { resendConfirmation } from '../api/resend-confirmation'
import { AuthCard } from './auth-card'
import { useResend } from './use-resend'

export interface ConfirmationNeededProps {
  email: string
  onBack: () => void
}

/** After signing up where addresses are confirmed. Says the same whether or not the address had an account before. */
export function ConfirmationNeeded({ email, onBack }: ConfirmationNeededProps) {
  const { send, isPending, waitSeconds, news } = useResend(() => resendConfirmation(email))
  return (
    <AuthCard
      title="Check your email"
      description={
        <>
          We sent a link to <strong className="break-words text-foreground">{email}</strong>. Open it to confirm the
          address; your free tokens come with it. If you had an account already, sign in instead.
        </>
      }
    >
      <div className="grid gap-4">
        {news !== null && (
          <Alert role="status" variant={news.isProblem ? 'destructive' : 'success'}>
            <AlertDescription>{news.text}</AlertDescription>
          </Alert>
        )}
        <Button size="lg" variant="outline" onClick={send} isPending={isPending} disabled={waitSeconds > 0}>
          {waitSeconds > 0 ? `Send it again in ${waitSeconds} s` : 'Send it again'}
        </Button>
        <Button variant="ghost" onClick={onBack}>
          Use another address
        </Button>
      </div>
    </AuthCard>
  )
}
