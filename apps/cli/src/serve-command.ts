/** `throughline serve`: the web app, the API and the feed, until it is stopped. */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import type { Answering } from './answering.ts'

interface ServeOptions {
  readonly port?: number
  readonly host?: string
  readonly data?: string
  readonly sample?: boolean
  readonly behindProxy?: boolean
  readonly open?: boolean
}

const defaultPort = 4321

export function addServe(program: Command, { terminal, done }: Answering): void {
  const command = new Command('serve')
    .summary('start the web app and its API')
    .description('Serves the web app, the API and the live feed until it is stopped (Ctrl C).')
    .option('--port <number>', `port (default: PORT, else ${defaultPort})`, aPort)
    .option('--host <address>', 'address to listen at (default: localhost, this machine only)')
    .option('--data <folder>', 'folder of the ledger (default: THROUGHLINE_DATA, else ./data)')
    .option('--behind-proxy', 'a proxy in front says who asks (X-Forwarded-For, one hop)')
    .option('--sample', 'open on the sample organisation')
    .option('--open', 'open the browser')
    .addHelpText(
      'after',
      '\nExamples:\n  throughline serve --sample --open\n  throughline serve --port 8080 --data /var/lib/throughline\n\nWith THROUGHLINE_DATABASE_URL=postgres://… it keeps everything in PostgreSQL instead of a file.\n',
    )
    .copyInheritedSettings(program)
  command.action(async (options: ServeOptions) => {
    const { serve } = await import('@throughline/server')
    const { env } = terminal
    const serving = await serve({
      port: options.port ?? Number(env.PORT ?? defaultPort),
      dataDir: resolve(terminal.cwd, options.data ?? env.THROUGHLINE_DATA ?? './data'),
      sample: options.sample,
      webDist: resolve(import.meta.dirname, '../../web/dist'),
      ...(options.host ? { hostname: options.host } : {}),
      ...(env.THROUGHLINE_DATABASE_URL ? { databaseUrl: env.THROUGHLINE_DATABASE_URL } : {}),
      ...(options.behindProxy ? { behindProxy: true } : {}),
    })
    terminal.out(`Throughline is at ${serving.address}\n`)
    if (serving.setUpLink) terminal.out(`Set it up, once: ${serving.setUpLink}\n`)
    if (options.open) openBrowser(serving.setUpLink ?? serving.address)
    await stopped()
    await serving.close()
    done(0)
  })
  program.addCommand(command)
}

function stopped(): Promise<void> {
  return new Promise(settled => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => settled())
  })
}

function openBrowser(address: string): void {
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open'
  spawn(opener, [address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

function aPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port
  throw new InvalidArgumentError('A port is a number from 0 to 65535.')
}
