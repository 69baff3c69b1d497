import { useState } from 'react'
import { Alert, AlertDescription } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { authTexts } from '@/texts/en/auth'
import { signInWithGoogle } from '../api/google'

/** Only where the project has it: see VITE_AUTH_GOOGLE. */
export function GoogleButton({ next }: { next: string }) {
  const t = authTexts()
  const [isPending, setIsPending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function handleClick() {
    setIsPending(true)
    const answer = await signInWithGoogle(next)
    if (answer === null) return // The browser is leaving the page.
    setIsPending(false)
    setProblem(answer.text)
  }

  return (
    <div className="mt-6 grid gap-4">
      <Divider text={t.or} />
      <Button variant="outline" size="lg" onClick={() => void handleClick()} isPending={isPending}>
        <GoogleMark />
        {t.google}
      </Button>
      {problem !== null && (
        <Alert variant="destructive">
          <AlertDescription>{problem}</AlertDescription>
        </Alert>
      )}
    </div>
  )
}

function Divider({ text }: { text: string }) {
  return (
    <div className="flex items-center gap-4 text-sm text-muted-foreground">
      <span className="h-px flex-1 bg-border" />
      {text}
      <span className="h-px flex-1 bg-border" />
    </div>
  )
}

/** The letter alone, in the colour of the text. */
function GoogleMark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5" fill="none" stroke="currentColor" strokeWidth="3">
      <path d="M20.4 12H12.6M18.2 6.2A8.4 8.4 0 1 0 20.4 12" />
    </svg>
  )
}
