import { start } from '../_shared/runtime.ts'
import { handle } from './handler.ts'

Deno.serve(start('deduct-tokens', handle, (platform) => platform))
