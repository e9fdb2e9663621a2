/** Where words go and where they come from: handed in, so that a test reads what a person would. */

export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTty: boolean
  readonly columns: number
  readonly today: () => string
  /** Folder that relative paths start from. */
  readonly cwd: string
}

export function systemTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endQuietly)
  return {
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    env: process.env,
    isTty: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? 100,
    cwd: process.cwd(),
    today: () => {
      const now = new Date()
      const two = (part: number) => String(part).padStart(2, '0')
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
    },
  }
}

/** A reader that has heard enough (`| head`) closes the pipe: no fault of ours. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(process.exitCode)
}
