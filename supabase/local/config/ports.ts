/** The stack's ports, the same as `supabase start` uses where it has one. One offset moves them all. */
const BASE_PORTS = {
  app: 5173,
  gateway: 54321,
  postgres: 54322,
  mailbox: 54324,
  smtp: 54325,
  stripe: 54330,
  cook: 54331,
} as const

export type PortName = keyof typeof BASE_PORTS
export type Ports = Record<PortName, number>

/** Above this the highest port would leave the range that exists. */
export const MAX_PORT_OFFSET = 65_535 - Math.max(...Object.values(BASE_PORTS))

/** @param offset `STACK_PORT_OFFSET`: 0 for the well-known ports, another number for a second clone. */
export function portsAt(offset: number): Ports {
  return Object.fromEntries(Object.entries(BASE_PORTS).map(([name, port]) => [name, port + offset])) as Ports
}
