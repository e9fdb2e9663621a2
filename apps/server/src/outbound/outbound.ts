/**
 * The one way from this server to addresses that somebody wrote: webhooks, and whatever else calls out.
 * Nothing but public addresses is called, unless the operator allows it; an address is looked up once, every
 * answer is judged, and the connection goes to an answer that was judged.
 */
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { Agent, request } from 'undici'
import { type Allowed, mayCall, readAllowed, type Target, targetOf } from './targets.ts'

export interface Outbound {
  /** @throws OutboundTrouble in the same words whatever stood in the way */
  send(asked: Calling): Promise<Answered>
  /** Whether an address might ever be called, as far as its words tell; for whoever writes one down. */
  mayBe(address: string): boolean
}

export interface Calling {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Answered {
  /** Never a redirection: those are trouble. */
  readonly status: number
  /** What was answered, as far as the first 64 KB. */
  readonly text: string
}

/** It could not be called. The text says no more, so that it tells nothing of the network it was called from. */
export class OutboundTrouble extends Error {
  override readonly name = 'OutboundTrouble'

  constructor(cause?: unknown) {
    super('This address cannot be called.', { cause })
  }
}

export interface OutboundSettings {
  readonly allowed?: readonly Allowed[]
  /** All addresses of a name. */
  readonly resolve?: (host: string) => Promise<readonly string[]>
  /** For the whole call, from looking up to the last byte. Default 10 s. */
  readonly totalMs?: number
}

/** Most bytes that are read of an answer. */
export const answerBytesMost = 65_536

export function openOutbound(settings: OutboundSettings = {}): Outbound {
  const { allowed = [], resolve = addressesOf, totalMs = 10_000 } = settings
  return {
    mayBe(address) {
      const { target } = targetOf(address) ?? {}
      return target !== undefined && (!target.literal || mayCall(target.literal, target.port, allowed))
    },
    async send(asked) {
      const parsed = targetOf(asked.url)
      if (!parsed) throw new OutboundTrouble()
      const signal = AbortSignal.timeout(totalMs)
      try {
        const address = await within(signal, judged(parsed.target, { allowed, resolve }))
        return await call(parsed.url, asked, { address, signal })
      } catch (cause) {
        throw cause instanceof OutboundTrouble ? cause : new OutboundTrouble(cause)
      }
    },
  }
}

/** The outbound client as the environment sets it. */
export function outboundOf(environment: NodeJS.ProcessEnv): Outbound {
  return openOutbound({ allowed: readAllowed(environment.THROUGHLINE_OUTBOUND_ALLOW) })
}

type Judging = Required<Pick<OutboundSettings, 'allowed' | 'resolve'>>

/** An address of the target, once every one of them was found callable. */
async function judged(target: Target, { allowed, resolve }: Judging): Promise<string> {
  const addresses = target.literal ? [target.literal] : await resolve(target.host)
  const [first] = addresses
  if (!first || !addresses.every(address => mayCall(address, target.port, allowed)))
    throw new OutboundTrouble()
  return first
}

async function call(
  url: URL,
  { method, headers, body }: Calling,
  { address, signal }: { address: string; signal: AbortSignal },
): Promise<Answered> {
  // A connection of its own, to the judged address: nothing is looked up again, nothing is kept open.
  const agent = new Agent({
    connect: { lookup: (_host, _options, answer) => answer(null, [{ address, family: isIP(address) }]) },
    pipelining: 0,
  })
  try {
    const answer = await request(url, {
      method,
      dispatcher: agent,
      signal,
      headers: { 'user-agent': 'Throughline', ...headers },
      ...(body === undefined ? {} : { body }),
    })
    const text = await firstBytes(answer.body)
    if (answer.statusCode >= 300 && answer.statusCode < 400) throw new OutboundTrouble()
    return { status: answer.statusCode, text }
  } finally {
    await agent.destroy()
  }
}

async function firstBytes(body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of body) {
    parts.push(part.subarray(0, answerBytesMost - bytes))
    bytes += part.byteLength
    if (bytes >= answerBytesMost) break
  }
  return Buffer.concat(parts).toString('utf8')
}

async function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  return Promise.race([work, late])
}

async function addressesOf(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true, verbatim: true })
  return found.map(({ address }) => address)
}
