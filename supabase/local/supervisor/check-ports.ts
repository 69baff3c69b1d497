/** Looks before the stack starts whether its ports are free, and says how to go on when they are not. */
import { createServer } from 'node:net'
import { portsAt, type PortName, type Ports } from '../config/ports.ts'
import { describeHolder } from './port-holder.ts'

const OFFSETS_TO_TRY = [100, 200, 300, 400, 500, 1_000, 2_000]

export interface TakenPort {
  name: PortName
  port: number
  holder: string
}

/**
 * @param command the npm command to repeat, for the message.
 * @throws when a port is taken, naming each with its holder and the exact command that gets round it.
 */
export async function checkPorts(ports: Ports, names: PortName[], command: string): Promise<void> {
  const busy = await findBusy(ports, names)
  if (busy.length === 0) return
  const taken = busy.map((name) => ({ name, port: ports[name], holder: describeHolder(ports[name]) }))
  throw new Error(explainTakenPorts(taken, command, await findFreeOffset(names)))
}

/** @param offset a `STACK_PORT_OFFSET` whose ports are free; undefined when none was found. */
export function explainTakenPorts(taken: TakenPort[], command: string, offset: number | undefined): string {
  const lines = taken.map(({ name, port, holder }) => `  - ${port} (${name}) is held by ${holder}`)
  const ports = taken.length === 1 ? 'A port that the stack needs is taken:' : 'Ports that the stack needs are taken:'
  const wayOut = `Stop what holds ${taken.length === 1 ? 'it' : 'them'}, or use other ports: STACK_PORT_OFFSET=${offset ?? '<number>'} ${command}`
  return [ports, ...lines, wayOut].join('\n')
}

async function findFreeOffset(names: PortName[]): Promise<number | undefined> {
  for (const offset of OFFSETS_TO_TRY) {
    if ((await findBusy(portsAt(offset), names)).length === 0) return offset
  }
  return undefined
}

async function findBusy(ports: Ports, names: PortName[]): Promise<PortName[]> {
  const isFree = await Promise.all(names.map((name) => canListen(ports[name])))
  return names.filter((_, index) => !isFree[index])
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
