/** A server to be killed: serves the folder it is given, and says where. */
import { quietLog, serve } from './serve.ts'

const { address, setUpLink } = await serve({
  port: 0,
  dataDir: process.argv[2] ?? '',
  log: quietLog('silent'),
})
process.stdout.write(`${JSON.stringify({ address, setUpLink })}\n`)
