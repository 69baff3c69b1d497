/** `npm start`: the local stack and the SPA. */
import { runStack } from './supervisor/run.ts'

await runStack({ withApp: true, command: 'npm start' })
