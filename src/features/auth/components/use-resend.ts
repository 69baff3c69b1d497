import { useEffect, useState } from 'react'
import { authTexts } from '@/texts/en/auth'
import type { AuthProblem } from '../model/auth-problem'

/** Auth refuses a second mail within a minute; counting down tells when it will take one. */
const WAIT_SECONDS = 60

export interface ResendNews {
  text: string
  isProblem: boolean
}

export function useResend(resend: () => Promise<AuthProblem | null>) {
  const [waitSeconds, setWaitSeconds] = useState(WAIT_SECONDS)
  const [isPending, setIsPending] = useState(false)
  const [news, setNews] = useState<ResendNews | null>(null)
  const isWaiting = waitSeconds > 0

  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => setWaitSeconds((seconds) => Math.max(0, seconds - 1)), 1_000)
    return () => clearInterval(timer)
  }, [isWaiting])

  async function handleSend() {
    setIsPending(true)
    const problem = await resend()
    setIsPending(false)
    setNews(
      problem === null ? { text: authTexts().sentAgain, isProblem: false } : { text: problem.text, isProblem: true },
    )
    if (problem === null) setWaitSeconds(WAIT_SECONDS)
  }

  return { send: () => void handleSend(), isPending, waitSeconds, news }
}
