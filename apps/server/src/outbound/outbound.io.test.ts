import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerBytesMost, type Outbound, OutboundTrouble, openOutbound } from './outbound.ts'
import { readAllowed } from './targets.ts'

/** What must never be reached, unless the operator allows it. */
let canary: Server
let port: number
let hits: string[]
let answer: (request: IncomingMessage, response: ServerResponse) => void
beforeAll(async () => {
  canary = createServer((request, response) => {
    hits.push(`${request.method} ${request.headers.host}${request.url}`)
    answer(request, response)
  })
  await new Promise<void>(resolve => canary.listen(0, '127.0.0.1', resolve))
  ;({ port } = canary.address() as AddressInfo)
})
afterAll(() => {
  canary.closeAllConnections()
  canary.close()
})
beforeEach(() => {
  hits = []
  answer = (_, response) => response.end('yes')
})

const post = (outbound: Outbound, url: string) => outbound.send({ method: 'POST', url, body: '{}' })

/** Loopback at this port is allowed; so a hit shows that only the rule under test could have refused it. */
const open = (more: object = {}) =>
  openOutbound({ allowed: readAllowed(`127.0.0.1/32:${port}`), resolve: async () => ['127.0.0.1'], ...more })

describe('the outbound client', () => {
  it('reaches what the operator allows, by name and by address', async () => {
    expect(await post(open(), `http://hooks.test:${port}/a`)).toEqual({ status: 200, text: 'yes' })
    expect(await post(open(), `http://127.0.0.1:${port}/b`)).toEqual({ status: 200, text: 'yes' })
    expect(hits).toEqual([`POST hooks.test:${port}/a`, `POST 127.0.0.1:${port}/b`])
  })

  it('reaches nothing within by itself', async () => {
    const closed = openOutbound({ resolve: async () => ['127.0.0.1'] })
    for (const url of [`http://127.0.0.1:${port}/`, `http://hooks.test:${port}/`, `http://[::1]:${port}/`])
      await expect(post(closed, url)).rejects.toThrow(OutboundTrouble)
    expect(hits).toEqual([])
  })

  it('refuses a name of which any address lies within', async () => {
    for (const addresses of [
      ['127.0.0.1', '10.0.0.1'],
      ['127.0.0.1', '169.254.169.254'],
      ['127.0.0.1', '::1'],
      [],
    ]) {
      const outbound = open({ resolve: async () => addresses })
      await expect(post(outbound, `http://hooks.test:${port}/`)).rejects.toThrow(OutboundTrouble)
    }
    expect(hits).toEqual([])
  })

  it('looks a name up once, so that a second answer changes nothing', async () => {
    let asked = 0
    const rebinding = async () => {
      asked += 1
      return asked === 1 ? ['127.0.0.1'] : ['10.0.0.1']
    }
    expect((await post(open({ resolve: rebinding }), `http://hooks.test:${port}/`)).status).toBe(200)
    expect(asked).toBe(1)
    const turned = open({ resolve: async () => ['10.0.0.1'] })
    await expect(post(turned, `http://hooks.test:${port}/`)).rejects.toThrow(OutboundTrouble)
    expect(hits).toHaveLength(1)
  })

  it.each([301, 302, 303, 307, 308])('follows no redirection: %i', async status => {
    answer = (request, response) => {
      const location = request.url === '/' ? `http://127.0.0.1:${port}/within` : undefined
      response.writeHead(location ? status : 200, location ? { location } : {}).end()
    }
    await expect(post(open(), `http://hooks.test:${port}/`)).rejects.toThrow(OutboundTrouble)
    expect(hits).toEqual([`POST hooks.test:${port}/`])
  })

  it('reads no more than 64 KB of an answer without end', async () => {
    answer = (_, response) => {
      const more = () => {
        while (response.write('x'.repeat(16_384)));
      }
      response.on('drain', more)
      more()
    }
    const { text } = await post(open(), `http://hooks.test:${port}/`)
    expect(text).toHaveLength(answerBytesMost)
  })

  it('gives up after its time, wherever it waits', async () => {
    answer = () => {}
    await expect(post(open({ totalMs: 100 }), `http://hooks.test:${port}/`)).rejects.toThrow(OutboundTrouble)
    answer = (_, response) => response.write('a')
    await expect(post(open({ totalMs: 100 }), `http://hooks.test:${port}/`)).rejects.toThrow(OutboundTrouble)
    const never = open({ totalMs: 100, resolve: () => new Promise(() => {}) })
    await expect(post(never, `http://hooks.test:${port}/`)).rejects.toThrow(OutboundTrouble)
  })

  it('says the same of everything that stands in the way', async () => {
    const troubles = [
      post(open(), 'http://169.254.169.254/'),
      post(open(), 'file:///etc/passwd'),
      post(open(), `http://127.0.0.1:${port + 1}/`),
      post(open({ resolve: async () => Promise.reject(new Error('ENOTFOUND')) }), 'http://none.test/'),
      post(openOutbound({ allowed: readAllowed('127.0.0.1/32:1') }), 'http://127.0.0.1:1/'),
    ]
    const words = await Promise.all(troubles.map(each => each.catch((trouble: Error) => trouble.message)))
    expect(new Set(words)).toEqual(new Set(['This address cannot be called.']))
  })

  it('tells beforehand what its words show', () => {
    const outbound = openOutbound()
    expect(outbound.mayBe('https://hooks.example.org/x')).toBe(true)
    expect(outbound.mayBe('https://127.1/x')).toBe(false)
    expect(outbound.mayBe('https://a:b@hooks.example.org/x')).toBe(false)
  })
})
