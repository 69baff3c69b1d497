/** Serves a build as a static host does: compressed, with the headers of `public/_headers`, and one page for all paths. */
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { createGzip } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
}
const COMPRESSED = /^\.(html|js|css|svg|txt|webmanifest)$/

/** @returns the headers that a path gets; a pattern ends with a star or is the path itself. */
function headersFor(rules: string, pathname: string): [string, string][] {
  const headers: [string, string][] = []
  let isMeant = false
  for (const line of rules.split('\n')) {
    const header = /^\s+([\w-]+): (.+)$/.exec(line)
    if (line.startsWith('/')) {
      isMeant = line.endsWith('*') ? pathname.startsWith(line.slice(0, -1)) : pathname === line
    } else if (header && isMeant) headers.push([header[1]!, header[2]!])
  }
  return headers
}

export function serveBuild(folder: string, host: string, port: number): Promise<Server> {
  const rules = readFileSync(path.join(folder, '_headers'), 'utf8')
    // On this machine everything is http; https would be demanded of the stack's addresses as well.
    .replaceAll('connect-src ', 'connect-src http: ws: ')
    .replace(/\s+Strict-Transport-Security.*/, '')
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const asked = path.join(folder, path.normalize(pathname))
    const file = path.extname(asked) !== '' && existsSync(asked) ? asked : path.join(folder, 'index.html')
    const extension = path.extname(file)
    for (const [name, value] of headersFor(rules, pathname)) response.setHeader(name, value)
    response.setHeader('Content-Type', TYPES[extension] ?? 'application/octet-stream')
    const stream = createReadStream(file)
    if (!COMPRESSED.test(extension)) return void stream.pipe(response)
    response.setHeader('Content-Encoding', 'gzip')
    stream.pipe(createGzip({ level: 9 })).pipe(response)
  })
  return new Promise((resolve) => server.listen(port, host, () => resolve(server)))
}
