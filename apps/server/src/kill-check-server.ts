/**
 * A server to be killed. It loads, waits for one line that says which folder or database to serve, says where it
 * answers, and ends when it is asked to.
 */
import { flushCompileCache } from 'node:module'
import { createInterface } from 'node:readline'
import type { Ground } from './kill-check-nodes.ts'
import { quietLog, serve } from './serve.ts'

// Who is killed cannot write down what it compiled for the next.
flushCompileCache()
const lines = createInterface({ input: process.stdin })
lines.once('line', async line => {
  lines.close()
  const ground = JSON.parse(line) as Ground
  const { address, setUpLink, close } = await serve({ ...ground, port: 0, log: quietLog('silent') })
  process.once('SIGTERM', () => {
    void close().then(() => process.exit(0))
  })
  process.stdout.write(`${JSON.stringify({ address, setUpLink })}\n`)
})
