/** What every part of the stack looks like to the one that starts them. */
export interface Service {
  /** Frees its port and every child process. Called once, also after a failed start of a later part. */
  stop(): Promise<void>
}

/** One line of a part's log; the stack prefixes it with the part's name. */
export type Log = (line: string) => void
