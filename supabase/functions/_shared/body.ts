/** Reading a request's body: bounded before it is parsed, and refused in words that name the field. */
import * as z from 'zod/mini'
import { AppError } from './errors.ts'

z.config(z.locales.en())

/**
 * The raw bytes, exactly as sent.
 * @throws {AppError} `invalid_request` above `maxBytes`; what lies beyond is never read.
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new AppError('invalid_request', `The body is larger than ${Math.floor(maxBytes / 1024)} kB.`)
  // The header is a hint that spares the reading; a body without one, or with a wrong one, is counted.
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.byteLength
    if (size > maxBytes) throw tooLarge()
    parts.push(part)
  }
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.byteLength
  }
  return bytes
}

/**
 * The body as JSON, checked against its schema. An absent content type is taken as JSON.
 * @throws {AppError} `invalid_request` for another content type, broken UTF-8 or JSON, or a field that does not fit.
 */
export async function readJson<Schema extends z.ZodMiniType>(
  request: Request,
  schema: Schema,
  maxBytes: number,
): Promise<z.infer<Schema>> {
  const contentType = request.headers.get('content-type') ?? 'application/json'
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(contentType)) {
    throw new AppError('invalid_request', 'Send the body as application/json.')
  }
  const bytes = await readBytes(request, maxBytes)
  const result = schema.safeParse(parseJson(bytes))
  if (!result.success) throw new AppError('invalid_request', describeIssues(result.error.issues))
  return result.data
}

function parseJson(bytes: Uint8Array): unknown {
  if (bytes.byteLength === 0) throw new AppError('invalid_request', 'The body is missing.')
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new AppError('invalid_request', 'The body is not valid JSON.')
  }
}

const MAX_ISSUES = 3

function describeIssues(issues: z.core.$ZodIssue[]): string {
  const lines = issues.slice(0, MAX_ISSUES).map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`)
  return `The request does not fit. ${lines.join('; ')}.`
}
