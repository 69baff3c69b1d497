/** Starts the parts in the order that they need each other, and stops them the other way round. */
import type pg from 'pg'
import { prepareApi, startApi } from '../api/index.ts'
import type { PortName } from '../config/ports.ts'
import type { Service } from '../config/service.ts'
import type { Settings } from '../config/settings.ts'
import { startCook } from '../cook/index.ts'
import { startFunctions } from '../functions/index.ts'
import { startGateway } from '../gateway/index.ts'
import { startMail } from '../mail/index.ts'
import { repairPostgres, startPostgres } from '../postgres/index.ts'
import { applyMigrations } from '../postgres/migrate.ts'
import { startRealtime } from '../realtime/index.ts'
import { startSchedule } from '../schedule/index.ts'
import { startStripe } from '../stripe/index.ts'
import { checkPorts } from './check-ports.ts'
import type { Progress } from './console.ts'
import { ensureDemoUser } from './demo-user.ts'
import { takeLock } from './lock.ts'
import { Parts } from './parts.ts'

export interface StackOptions {
  settings: Settings
  progress: Progress
  /** Serve the SPA too. */
  withApp: boolean
  /** The npm command that was typed, for messages that say what to type next. */
  command: string
  /** Gives a start up half-way. */
  signal?: AbortSignal
}

export interface Stack extends Service {
  pool: pg.Pool
  realtime: Awaited<ReturnType<typeof startRealtime>>
  mail: Awaited<ReturnType<typeof startMail>>
}

const STACK_PORTS: PortName[] = ['gateway', 'postgres', 'mailbox', 'smtp', 'stripe', 'cook']

/**
 * @returns when everything answers.
 * @throws when a part cannot start; what had started is stopped by then.
 */
export async function startStack({ settings, progress, withApp, command, signal }: StackOptions): Promise<Stack> {
  const unlock = takeLock(settings)
  const parts = new Parts(progress, signal)
  const stop = async () => {
    await parts.stop()
    unlock()
  }
  try {
    await repairPostgres(settings, progress.logOf('postgres'))
    await checkPorts(settings.ports, withApp ? ['app', ...STACK_PORTS] : STACK_PORTS, command)
    const database = startDatabase(settings, parts)
    const standIns = startStandIns(settings, parts)
    const app = withApp ? startApp(settings, parts, signal) : Promise.resolve()
    const [{ pool, api, realtime }, { functions, mail }] = await allSettled([database, standIns, app])
    await parts.start('gateway', 'door', (log) => startGateway(settings, { api, functions, realtime }, log))
    await parts.start('schedule', 'door', (log) => startSchedule(settings, pool, log))
    await ensureDemoUser(settings, progress.logOf('auth'))
    return { pool, realtime, mail, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startDatabase(settings: Settings, parts: Parts) {
  const { pool } = await parts.start('postgres', 'ground', (log) => startPostgres(settings, log))
  await parts.step('migrate', async (log) => {
    await prepareApi(settings, pool)
    await applyMigrations(pool, settings, log)
  })
  const api = await parts.start('api', 'middle', (log) => startApi(settings, log))
  const realtime = await parts.start('realtime', 'middle', (log) => startRealtime({ settings, log }))
  return { pool, api, realtime }
}

async function startStandIns(settings: Settings, parts: Parts) {
  const [functions, mail] = await allSettled([
    parts.start('functions', 'middle', (log) => startFunctions({ settings, log })),
    parts.start('mail', 'middle', (log) => startMail({ settings, log })),
    parts.start('cook', 'middle', (log) => startCook({ settings, log })),
    parts.start('stripe', 'middle', (log) => startStripe({ settings, log })),
  ])
  return { functions, mail }
}

function startApp(settings: Settings, parts: Parts, signal?: AbortSignal): Promise<Service> {
  return parts.start('app', 'door', async () => {
    // Only here, because Vite is large and the stack alone does without it.
    const server = await import('./app-server.ts')
    return server.startApp(settings, signal)
  })
}

/** As Promise.all, but a failure is told only once nothing is under way any more, so that what came up can be stopped. */
async function allSettled<const Work extends readonly Promise<unknown>[]>(work: Work) {
  await Promise.allSettled(work)
  return Promise.all(work)
}
