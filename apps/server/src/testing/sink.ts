/** A receiver on this machine, for tests: it writes down what comes, and answers as it is told. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Outbound, openOutbound } from '../outbound/outbound.ts'
import { readAllowed } from '../outbound/targets.ts'

export interface Heard {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface Sink {
  readonly url: (path: string) => string
  readonly heard: Heard[]
  /** Whether anything listens; each path may answer in its own way. */
  answers: (path: string, response: ServerResponse) => void
  /** An outbound client that may call this receiver and nothing else within. */
  readonly outbound: Outbound
  close(): void
}

export async function openSink(): Promise<Sink> {
  const heard: Heard[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { url: path = '/', headers } = request
      heard.push({ path, headers, body: Buffer.concat(parts).toString('utf8') })
      sink.answers(path, response)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const sink: Sink = {
    url: path => `http://127.0.0.1:${port}${path}`,
    heard,
    answers: (_, response) => response.end(),
    outbound: openOutbound({ allowed: readAllowed(`127.0.0.1/32:${port}`), totalMs: 2_000 }),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
  return sink
}
