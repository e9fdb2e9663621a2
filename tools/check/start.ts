/**
 * `npm start`: builds the web app where its sources are newer, and serves the sample organisation from this
 * checkout on `PORT` (4321) with its file in `THROUGHLINE_DATA` (`./data`). For an organisation of one's own:
 * `npx throughline serve`.
 */
import { serve } from '@throughline/server'
import { isBuilt } from './built.ts'
import { run } from './run.ts'

if (await built()) await start()
else process.exitCode = 1

async function built(): Promise<boolean> {
  if (isBuilt('.')) return true
  console.log('Building the web app …')
  const { ok, output } = await run('vite', ['build', 'apps/web', '--logLevel', 'warn'])
  if (!ok) console.error(output)
  return ok
}

async function start(): Promise<void> {
  const port = Number(process.env.PORT ?? 4321)
  const dataDir = process.env.THROUGHLINE_DATA ?? './data'
  const databaseUrl = process.env.THROUGHLINE_DATABASE_URL
  const webDist = 'apps/web/dist'
  const { address, setUpLink, close } = await serve({ port, dataDir, databaseUrl, sample: true, webDist })
  console.log(`Throughline is at ${address}`)
  if (setUpLink !== undefined) console.log(`To set up an account, once: ${setUpLink}`)
  // npm passes on an interrupt that the terminal has sent already: closing twice is closing once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close())
}
