/** A server to be killed: serves the folder or database it is given, says where, and ends when it is asked to. */
import { quietLog, serve } from './serve.ts'

const [dataDir = '', databaseUrl = ''] = process.argv.slice(2)
const { address, setUpLink, close } = await serve({
  port: 0,
  dataDir,
  ...(databaseUrl ? { databaseUrl } : {}),
  log: quietLog('silent'),
})
process.stdout.write(`${JSON.stringify({ address, setUpLink })}\n`)
process.once('SIGTERM', () => {
  void close().then(() => process.exit(0))
})
