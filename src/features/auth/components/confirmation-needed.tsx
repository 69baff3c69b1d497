import { Button } from '@/components/ui/button'
import { Alert, AlertDescription } from '@/components/ui/alert'
import { authTexts } from '@/texts/en/auth'
import { resendConfirmation } from '../api/resend-confirmation'
import { AuthCard } from './auth-card'
import { useResend } from './use-resend'

export interface ConfirmationNeededProps {
  email: string
  onBack: () => void
}

/** After signing up where addresses are confirmed. Says the same whether or not the address had an account before. */
export function ConfirmationNeeded({ email, onBack }: ConfirmationNeededProps) {
  const t = authTexts()
  const { send, isPending, waitSeconds, news } = useResend(() => resendConfirmation(email))
  return (
    <AuthCard title={t.confirmTitle} description={<p className="wrap-anywhere">{t.confirmDescription(email)}</p>}>
      <div className="grid gap-4">
        {news !== null && (
          <Alert role="status" variant={news.isProblem ? 'destructive' : 'success'}>
            <AlertDescription>{news.text}</AlertDescription>
          </Alert>
        )}
        <Button size="lg" variant="outline" onClick={send} isPending={isPending} disabled={waitSeconds > 0}>
          {waitSeconds > 0 ? t.sendAgainIn(waitSeconds) : t.sendAgain}
        </Button>
        <Button variant="ghost" onClick={onBack}>
          {t.useAnotherAddress}
        </Button>
      </div>
    </AuthCard>
  )
}
