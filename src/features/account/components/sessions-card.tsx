import { useState } from 'react'
import { Alert, AlertDescription } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { signOut, signOutEverywhere } from '@/features/auth/public'
import { accountTexts } from '@/texts/en/account'
import { SettingsCard } from './settings-card'

export function SessionsCard() {
  const t = accountTexts()
  const [isPending, setIsPending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function handleSignOutEverywhere() {
    setIsPending(true)
    setProblem(null)
    const answer = await signOutEverywhere()
    setIsPending(false)
    if (answer !== null) setProblem(answer.text)
  }

  return (
    <SettingsCard title={t.sessionsTitle} description={t.sessionsDescription}>
      <div className="flex flex-wrap gap-3">
        <Button variant="outline" onClick={() => void signOut()}>
          {t.signOutHere}
        </Button>
        <Button variant="outline" onClick={() => void handleSignOutEverywhere()} isPending={isPending}>
          {t.signOutEverywhere}
        </Button>
      </div>
      {problem !== null && (
        <Alert variant="destructive">
          <AlertDescription>{problem}</AlertDescription>
        </Alert>
      )}
    </SettingsCard>
  )
}
