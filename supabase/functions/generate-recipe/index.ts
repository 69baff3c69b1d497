import { createRecipeWriter } from '../_shared/recipe-writer.ts'
import { start } from '../_shared/runtime.ts'
import { handle } from './handler.ts'

Deno.serve(
  start('generate-recipe', handle, ({ env, ...platform }) => ({
    ...platform,
    writer: createRecipeWriter(env.writer),
  })),
)
