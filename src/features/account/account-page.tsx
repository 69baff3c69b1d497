import Monitor from 'lucide-react/icons/monitor'
import Moon from 'lucide-react/icons/moon'
import Sun from 'lucide-react/icons/sun'
import { useState } from 'react'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/link-button'
import { PageHeader } from '@/components/page-header'
import { Alert, AlertDescription } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from '@/components/ui/card'
import { signOut, signOutEverywhere } from '@/features/auth/public'
import { useSession } from '@/lib/session'
import { setTheme, type Theme, useTheme } from '@/lib/theme'
import { cn } from '@/lib/utils'

const themes: { value: Theme; label: string; Icon: typeof Sun }[] = [
  { value: 'system', label: 'Same as system', Icon: Monitor },
  { value: 'light', label: 'Light', Icon: Sun },
  { value: 'dark', label: 'Dark', Icon: Moon },
]

export function AccountPage() {
  const { email } = useSession()
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title="Account" />
      <div className="grid gap-5">
        <Card>
          <CardHeader>
            <CardTitle>
              <h2>Email and password</h2>
            </CardTitle>
            <CardDescription className="break-words">
              You are signed in as <strong className="text-foreground">{email}</strong>.
            </CardDescription>
          </CardHeader>
          <CardContent>
            <LinkButton to={paths.resetPassword.getHref()} variant="outline">
              Set a new password
            </LinkButton>
          </CardContent>
        </Card>
        <ThemeCard />
        <SignOutCard />
      </div>
    </div>
  )
}

function ThemeCard() {
  const { theme } = useTheme()
  return (
    <Card>
      <CardHeader>
        <CardTitle>
          <h2 id="colours">Colours</h2>
        </CardTitle>
        <CardDescription>For this browser.</CardDescription>
      </CardHeader>
      <CardContent role="radiogroup" aria-labelledby="colours" className="grid gap-3 sm:grid-cols-3">
        {themes.map(({ value, label, Icon }) => (
          <label
            key={value}
            className={cn(
              'flex min-h-12 cursor-pointer items-center gap-3 rounded-lg border border-input/60 px-4 py-3 font-semibold transition-colors hover:bg-accent/50 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring/75',
              theme === value && 'border-primary bg-accent text-accent-foreground',
            )}
          >
            <input
              type="radio"
              name="theme"
              value={value}
              checked={theme === value}
              onChange={() => setTheme(value)}
              className="sr-only"
            />
            <Icon aria-hidden="true" className="size-5 shrink-0" />
            {label}
          </label>
        ))}
      </CardContent>
    </Card>
  )
}

function SignOutCard() {
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
    <Card>
      <CardHeader>
        <CardTitle>
          <h2>Sessions</h2>
        </CardTitle>
        <CardDescription>
          Lost a phone, or signed in on a computer that is not yours? Sign out everywhere ends every session; devices
          that are in use notice within the hour.
        </CardDescription>
      </CardHeader>
      <CardContent className="grid gap-4">
        <div className="flex flex-wrap gap-3">
          <Button variant="outline" onClick={() => void signOut()}>
            Sign out here
          </Button>
          <Button variant="outline" onClick={() => void handleSignOutEverywhere()} isPending={isPending}>
            Sign out everywhere
          </Button>
        </div>
        {problem !== null && (
          <Alert variant="destructive">
            <AlertDescription>{problem}</AlertDescription>
          </Alert>
        )}
      </CardContent>
    </Card>
  )
}
