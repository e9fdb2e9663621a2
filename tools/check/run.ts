import { spawn } from 'node:child_process'

export interface Ran {
  ok: boolean
  /** Standard output and error in the order they came; empty when they were shown at once. */
  output: string
}

export interface Run {
  /** Show the output while it comes instead of keeping it. */
  shown?: boolean
  env?: Record<string, string>
  cwd?: string
}

/** Runs a command without a shell and without input. A command that cannot be started counts as failed. */
export function run(
  command: string,
  args: readonly string[],
  { shown = false, env = {}, cwd }: Run = {},
): Promise<Ran> {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
      env: { ...process.env, ...env },
      ...(cwd === undefined ? {} : { cwd }),
    })
    const pieces: Buffer[] = []
    child.stdout?.on('data', piece => pieces.push(piece))
    child.stderr?.on('data', piece => pieces.push(piece))
    const output = () => Buffer.concat(pieces).toString('utf8')
    child.on('error', trouble =>
      resolve({ ok: false, output: `${output()}${command}: ${trouble.message}\n` }),
    )
    child.on('close', code => resolve({ ok: code === 0, output: output() }))
  })
}
