/** `npm run stack:reset`: empties the stack's data, so that the next start begins anew. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { readSettings } from './config/settings.ts'
import { repairPostgres } from './postgres/index.ts'
import { MARKER, runningStack } from './supervisor/lock.ts'
import { report } from './supervisor/console.ts'

try {
  await reset()
} catch (error) {
  report(error)
  process.exitCode = 1
}

async function reset(): Promise<void> {
  const settings = readSettings()
  const { dataDir } = settings
  const running = runningStack(settings)
  if (running !== undefined) throw new Error(`The stack is running (pid ${running}); stop it first.`)
  if (!existsSync(dataDir) || readdirSync(dataDir).length === 0) {
    console.log(`There are no data in ${dataDir}.`)
    return
  }
  // STACK_DATA_DIR may name any folder by mistake.
  if (!existsSync(path.join(dataDir, MARKER))) {
    throw new Error(`${dataDir} was not made by the stack, so it is not emptied.`)
  }
  await repairPostgres(settings, console.log)
  for (const name of readdirSync(dataDir)) rmSync(path.join(dataDir, name), { recursive: true, force: true })
  console.log(`Emptied ${dataDir}. The next start makes a new database.`)
}
