/** Starts the stack and stops it as soon as it is ready: to be run as another user. */
import { startStackProcess } from '../support/stack-process.ts'

const stack = await startStackProcess({
  script: 'stack.ts',
  offset: Number(process.env.STACK_PORT_OFFSET),
  dataDir: process.env.STACK_DATA_DIR ?? '',
})
console.log(stack.output())
await stack.stop()
