import { spawn } from 'node:child_process'

export interface CommandResult {
  code: number
  /** Standard output and error as they came, mixed. */
  output: string
  stdout: string
}

/** Runs a command to its end; with `onLine` it can be watched meanwhile. Never throws for an exit code. */
export function runCommand(
  command: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; onLine?: (line: string) => void } = {},
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: options.cwd, env: options.env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let stdout = ''
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      for (const line of chunk.toString().split('\n')) if (line.trim() !== '') options.onLine?.(line)
    }
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
      read(chunk)
    })
    child.stderr.on('data', read)
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output, stdout }))
  })
}
