/**
 * `npm start`: builds the web app where its sources are newer, then serves. What follows goes to
 * `throughline serve`, which says what it takes (`npm start -- --help`).
 */
import { spawn } from 'node:child_process'
import { isBuilt } from './built.ts'
import { run } from './run.ts'

process.exitCode = (await built()) ? await served(process.argv.slice(2)) : 1

async function built(): Promise<boolean> {
  if (isBuilt('.')) return true
  console.log('Building the web app')
  const { ok, output } = await run('vite', ['build', 'apps/web', '--logLevel', 'warn'])
  if (!ok) console.error(output)
  return ok
}

/** Ends when the server ends: signals reach it first, so that it can finish what it has begun. */
function served(args: readonly string[]): Promise<number> {
  const server = spawn(process.execPath, ['apps/cli/bin/throughline.mjs', 'serve', ...args], {
    stdio: 'inherit',
  })
  const pass = (signal: NodeJS.Signals) => server.kill(signal)
  process.on('SIGTERM', pass)
  // A terminal sends its interrupt to both; waiting here lets the server stop in its own time.
  process.on('SIGINT', () => undefined)
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.on('close', code => resolve(code ?? 1))
  })
}
