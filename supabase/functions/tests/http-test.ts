import { handle } from '../deduct-tokens/handler.ts'
import { equal, excludes, ok } from './support/assert.ts'
import { addPerson, APP, createHouse, OTHER_ORIGIN, post, readError } from './support/house.ts'
import { JWT_SECRET, makeToken } from './support/jwt.ts'

const valid = () => ({ feature: 'cookbook', requestId: crypto.randomUUID() })

Deno.test('a preflight is answered for our own pages, and names only them', async () => {
  const { deps } = createHouse()
  for (const origin of [APP, OTHER_ORIGIN, 'https://elsewhere.test']) {
    const preflight = new Request('https://project.test/x', { method: 'OPTIONS', headers: { origin } })
    const response = await handle(preflight, deps)
    equal(response.status, 204)
    equal(response.headers.get('access-control-allow-origin'), '*')
    for (const header of ['authorization', 'apikey', 'content-type', 'x-client-info']) {
      ok(response.headers.get('access-control-allow-headers')?.includes(header), header)
    }
  }
})

Deno.test('every answer, errors included, carries CORS, no-store and a request id', async () => {
  const house = createHouse()
  const cook = await addPerson(house)
  const requests = [
    post(valid(), { ...cook.headers, origin: OTHER_ORIGIN }),
    post('{', { ...cook.headers, origin: OTHER_ORIGIN }),
    post(valid(), { origin: OTHER_ORIGIN }),
    new Request('https://project.test/x', { method: 'GET', headers: { origin: OTHER_ORIGIN } }),
  ]
  for (const request of requests) {
    const response = await handle(request, house.deps)
    equal(response.headers.get('access-control-allow-origin'), '*')
    equal(response.headers.get('cache-control'), 'no-store')
    ok(response.headers.get('x-request-id'))
    await response.body?.cancel()
  }
})

Deno.test('only POST is served', async () => {
  const { deps } = createHouse()
  for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
    const response = await handle(new Request('https://project.test/x', { method }), deps)
    equal(response.headers.get('allow'), 'POST, OPTIONS')
    equal((await readError(response)).code, 'invalid_request')
  }
})

Deno.test('missing, malformed, foreign and ill-typed bodies are invalid_request', async () => {
  const house = createHouse()
  const cook = await addPerson(house)
  const bad: [string | object, Record<string, string>?][] = [
    [''],
    ['{'],
    ['null'],
    ['[]'],
    ['"text"'],
    ['\ufffe'],
    [{}],
    [{ feature: 'cookbook' }],
    [{ feature: 'cookbook', requestId: 'no-uuid' }],
    [{ feature: ['cookbook'], requestId: crypto.randomUUID() }],
    [valid(), { 'content-type': 'text/plain' }],
    [valid(), { 'content-type': 'application/x-www-form-urlencoded' }],
  ]
  for (const [body, headers] of bad) {
    const error = await readError(await handle(post(body, { ...cook.headers, ...headers }), house.deps))
    equal([error.status, error.code], [400, 'invalid_request'])
  }
  const brokenUtf8 = new Request('https://project.test/x', {
    method: 'POST',
    headers: cook.headers,
    body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]),
  })
  equal((await readError(await handle(brokenUtf8, house.deps))).code, 'invalid_request')
  equal(house.supabase.calls, [], 'nothing reached the database')
})

Deno.test('a body above 64 kB is refused, with and without a truthful length', async () => {
  const house = createHouse()
  const cook = await addPerson(house)
  const fits = post(JSON.stringify(valid()).padEnd(64 * 1024, ' '), cook.headers)
  equal((await handle(fits, house.deps)).status, 200)
  const large = ' '.repeat(64 * 1024 + 1)
  equal((await readError(await handle(post(large, cook.headers), house.deps))).code, 'invalid_request')

  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1
      controller.enqueue(new Uint8Array(16 * 1024))
    },
  })
  const streamed = new Request('https://project.test/x', { method: 'POST', headers: cook.headers, body: endless })
  equal((await readError(await handle(streamed, house.deps))).code, 'invalid_request')
  ok(sent < 10, 'what lies beyond the limit is not read')
})

Deno.test('whoever is not signed in is unauthorized', async () => {
  const house = createHouse()
  const cook = await addPerson(house)
  const past = Math.floor(Date.now() / 1000) - 10
  const good = cook.headers.authorization ?? ''
  const headers: (string | undefined)[] = [
    undefined,
    '',
    'Bearer',
    'Bearer sb_publishable_local',
    'Bearer sb_secret_test',
    'Bearer a.b.c',
    good.replace('Bearer ', 'Basic '),
    `${good.slice(0, -4)}AAAA`,
    `Bearer ${await makeToken({ sub: cook.id }, { secret: `${JWT_SECRET}-forged` })}`,
    `Bearer ${await makeToken({ sub: cook.id }, { alg: 'none' })}`,
    `Bearer ${(await makeToken({ sub: cook.id }, { alg: 'none' })) + 'x'}`,
    `Bearer ${await makeToken({ sub: cook.id, exp: past })}`,
    `Bearer ${await makeToken({ role: 'anon' })}`,
    `Bearer ${await makeToken({ sub: cook.id, role: 'service_role' })}`,
    `Bearer ${await makeToken({ sub: 'not-a-uuid' })}`,
  ]
  for (const authorization of headers) {
    const response = await handle(post(valid(), authorization === undefined ? {} : { authorization }), house.deps)
    const error = await readError(response)
    equal([error.status, error.code], [401, 'unauthorized'], `for ${authorization}`)
  }
  equal(house.supabase.wallet(cook.id).balance, 3)
})

Deno.test('an Auth server that is down signs nobody out', async () => {
  const house = createHouse()
  const cook = await addPerson(house)
  const authenticate = () => Promise.reject(new Error('getaddrinfo ENOTFOUND auth.internal'))
  const response = await handle(post(valid(), cook.headers), { ...house.deps, authenticate })
  equal((await readError(response)).status, 500)
})

Deno.test('log lines are JSON and hold no token, address or body', async () => {
  const house = createHouse()
  const cook = await addPerson(house)
  const failing = () =>
    Promise.reject(new Error(`bad key sk_test_abc for cook@example.com, ${cook.headers.authorization}`))
  await (await handle(post(valid(), cook.headers), { ...house.deps, authenticate: failing })).body?.cancel()
  await (await handle(post(valid(), cook.headers), house.deps)).body?.cancel()
  const log = house.lines.join('\n')
  for (const line of house.lines) {
    const entry = JSON.parse(line)
    for (const field of ['time', 'level', 'namespace', 'event', 'requestId']) ok(entry[field], `${field} in ${line}`)
  }
  for (const secret of ['sk_test_abc', 'cook@example.com', 'eyJ', 'Bearer']) excludes(log, secret)
})
