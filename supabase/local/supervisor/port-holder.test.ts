import { connect, createServer, type AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { describeHolder, inodeOf } from './port-holder.ts'

const TABLE = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:D431 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12345 1 0000000000000000 100
   1: 0100007F:D432 0100007F:9C40 01 00000000:00000000 00:00000000 00000000     0        0 12346 1 0000000000000000 20
`

describe('inodeOf', () => {
  it('finds the socket that listens on a port', () => {
    expect(inodeOf(TABLE, 54321, true)).toBe('12345')
  })

  it('does not take a connection for a listener', () => {
    expect(inodeOf(TABLE, 54322, true)).toBeUndefined()
  })

  it('finds the connection that has a port, and none that is over', () => {
    expect(inodeOf(TABLE, 54322, false)).toBe('12346')
    expect(inodeOf(TABLE, 54321, false)).toBeUndefined()
    expect(inodeOf(TABLE.replace('12346', '0'), 54322, false)).toBeUndefined()
  })

  it('finds nothing in an empty table', () => {
    expect(inodeOf('', 54321, true)).toBeUndefined()
  })
})

describe('describeHolder', () => {
  it('names the process that listens', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    expect(describeHolder(port)).toContain(`(pid ${process.pid})`)
    server.close()
  })

  it('names the process whose outgoing connection has the port', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
    await new Promise((resolve) => client.once('connect', resolve))
    if (process.platform === 'linux') {
      expect(describeHolder(client.localPort!)).toMatch(/^an outgoing connection of .*/)
      expect(describeHolder(client.localPort!)).toContain(`(pid ${process.pid})`)
    }
    client.destroy()
    server.close()
  })

  it('has words for a port that nobody is known to hold', () => {
    expect(describeHolder(1)).toBe('another process')
  })
})
