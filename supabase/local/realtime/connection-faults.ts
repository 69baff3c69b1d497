/** The faults of one connection: those for all, and over them its own. */
import type { Faults } from './faults.ts'

export class ConnectionFaults {
  private own: Partial<Faults> = {}
  private isOrdinary = true

  constructor(private readonly forAll: () => Readonly<Faults>) {}

  get current(): Readonly<Faults> {
    return this.isOrdinary ? this.forAll() : { ...this.forAll(), ...this.own }
  }

  /** What was set for this connection alone. */
  get overrides(): Readonly<Partial<Faults>> {
    return this.own
  }

  set(changes: Partial<Faults>): void {
    this.replace({ ...this.own, ...changes })
  }

  /** From now on the faults for all count again. */
  clear(names?: readonly string[]): void {
    this.replace(names ? Object.fromEntries(Object.entries(this.own).filter(([name]) => !names.includes(name))) : {})
  }

  /** Uses one of `dropNext` up. @returns whether there was one. */
  takeDrop(): boolean {
    const { dropNext } = this.current
    if (dropNext === 0) return false
    this.set({ dropNext: dropNext - 1 })
    return true
  }

  private replace(own: Partial<Faults>): void {
    this.own = own
    this.isOrdinary = Object.keys(own).length === 0
  }
}
