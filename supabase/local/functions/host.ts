/**
 * Runs inside Deno, once per function: does for `index.ts` what the hosted runtime does around it.
 * `Deno.serve` listens on a port that the system chooses (two processes can never choose the same), `EdgeRuntime`
 * exists, and the process ends with the stack, however that ends: standard input closes even after `kill -9`.
 *
 * Arguments: the function's `index.ts` as a file URL, and a word that marks lines meant for the stack.
 */
interface ServeOptions {
  hostname?: string
  port?: number
  onListen?: (address: { port: number }) => void
  onError?: (error: unknown) => Response
  handler?: ServeHandler
}
type ServeHandler = (request: Request, info: unknown) => Response | Promise<Response>
type Serve = (...parameters: (ServeOptions | ServeHandler)[]) => unknown

/** The part of Deno that is used here; the stack is type-checked for Node. */
declare const Deno: {
  args: string[]
  serve: Serve
  stdin: { readable: ReadableStream<Uint8Array> }
  stdout: { writeSync(data: Uint8Array): number }
  addSignalListener(signal: 'SIGINT', handler: () => void): void
  exit(code: number): never
}

const [indexUrl = '', marker = ''] = Deno.args
const listen = Deno.serve
const background = new Set<Promise<unknown>>()

Deno.serve = (...parameters) => {
  const options = parameters.find((parameter) => typeof parameter === 'object') ?? {}
  const handler = parameters.find((parameter) => typeof parameter === 'function') ?? options.handler
  if (!handler) throw new TypeError('Deno.serve needs a handler')
  return listen(
    {
      onError: answerThrown,
      ...options,
      hostname: '127.0.0.1',
      port: 0,
      onListen: ({ port }) => tellStack(`listening ${port}`),
    },
    handler,
  )
}

Object.assign(globalThis, {
  EdgeRuntime: {
    /** Keeps the process alive until the work is done, also after the answer and after a retirement. */
    waitUntil(work: Promise<unknown>): Promise<unknown> {
      const settled = Promise.resolve(work)
        .catch((error: unknown) => console.error('Background work failed:', error))
        .finally(() => background.delete(settled))
      background.add(settled)
      return work
    },
  },
})

// Ctrl-C reaches the whole group of processes; the stack decides when functions end.
Deno.addSignalListener('SIGINT', () => undefined)
void obeyStack()
await import(indexUrl)

export {}

function answerThrown(error: unknown): Response {
  console.error(error)
  return Response.json(
    { code: 'WORKER_ERROR', message: 'Function exited due to an error (please check logs)' },
    { status: 500, headers: { 'sb-error-code': 'WORKER_ERROR' } },
  )
}

function tellStack(message: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${marker} ${message}\n`))
}

/** One word is known, sent when no request is left: end as soon as the background work is done. */
async function obeyStack(): Promise<never> {
  const decoder = new TextDecoder()
  for await (const chunk of Deno.stdin.readable) {
    if (decoder.decode(chunk, { stream: true }).includes('retire')) void retire()
  }
  return Deno.exit(0)
}

async function retire(): Promise<never> {
  while (background.size > 0) await Promise.allSettled(background)
  return Deno.exit(0)
}
