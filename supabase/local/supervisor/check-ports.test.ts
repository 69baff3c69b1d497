import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { portsAt } from '../config/ports.ts'
import { checkPorts, explainTakenPorts } from './check-ports.ts'

describe('explainTakenPorts', () => {
  it('names the port, its part, its holder and the command that gets round it', () => {
    const text = explainTakenPorts([{ name: 'app', port: 5173, holder: 'vite (pid 7)' }], 'npm start', 100)
    expect(text).toContain('5173 (app) is held by vite (pid 7)')
    expect(text).toContain('STACK_PORT_OFFSET=100 npm start')
  })

  it('lists all of several in one message', () => {
    const taken = [
      { name: 'app', port: 5173, holder: 'vite (pid 7)' },
      { name: 'postgres', port: 54322, holder: 'another process' },
    ] as const
    const text = explainTakenPorts([...taken], 'npm run stack', undefined)
    expect(text.split('\n')).toHaveLength(4)
    expect(text).toContain('STACK_PORT_OFFSET=<number> npm run stack')
  })
})

describe('checkPorts', () => {
  it('refuses a port that somebody listens on, and only if it is needed', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const ports = { ...portsAt(0), app: (server.address() as AddressInfo).port }
    await expect(checkPorts(ports, ['app'], 'npm start')).rejects.toThrow(`${ports.app} (app) is held by`)
    await expect(checkPorts(ports, [], 'npm start')).resolves.toBeUndefined()
    server.close()
  })
})
