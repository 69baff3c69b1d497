/** `npm run stack`: the local stack alone. */
import { runStack } from './supervisor/run.ts'

await runStack({ withApp: false, command: 'npm run stack' })
