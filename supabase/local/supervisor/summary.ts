import type { Settings } from '../config/settings.ts'
import { paint, seconds } from './console.ts'
import { DEMO_USER } from './demo-user.ts'

/** What a person needs to know once everything is up. */
export function summary(settings: Settings, withApp: boolean, elapsedMs: number): string {
  const { urls } = settings
  const usesSimulator = settings.functionsEnv.STRIPE_API_BASE === urls.stripe
  const rows: [string, string][] = [
    ['API', urls.api],
    ['Database', urls.db],
    ['Mailbox', urls.mailbox],
    ['Stripe', usesSimulator ? `${urls.stripe} (simulator)` : 'your own account, from .env'],
    ['Demo user', `${DEMO_USER.email} / ${DEMO_USER.password}`],
    ['Test card', '4242 4242 4242 4242, any later date, any CVC'],
  ]
  if (withApp) rows.unshift(['App', paint('bold', urls.app)])
  const lines = rows.map(([name, value]) => `  ${name.padEnd(11)}${value}`)
  return ['', `Ready in ${seconds(elapsedMs)}.`, '', ...lines, '', 'Press Ctrl-C to stop.', ''].join('\n')
}
