/** One reader's live feed: server-sent events with the position as their id. */
import type { ServerResponse } from 'node:http'
import type { Access, Reader } from '@throughline/host'
import type { Fact } from '@throughline/model'

const heartbeatMs = 15_000
/** A reader that takes so little is sent away; it comes back with the position it has. */
const unsentBytesMost = 8_000_000

export class FeedStream implements Reader {
  readonly #out: ServerResponse
  readonly #access: Access
  readonly #beat: NodeJS.Timeout
  readonly #ended: () => void
  #open = true

  constructor(out: ServerResponse, access: Access, ended: () => void) {
    this.#out = out
    this.#access = access
    this.#ended = ended
    out.on('close', () => this.close())
    out.on('error', () => this.close())
    this.#beat = setInterval(() => this.#write(': beat\n\n'), heartbeatMs)
    this.#write('retry: 1000\n\n')
  }

  facts(facts: readonly Fact[]): void {
    const position = facts.at(-1)?.position
    if (position === undefined || !this.#open) return
    // What is seen can grow with one fact: they begin anew rather than miss what came before it.
    if (facts.some(fact => this.#access.turns(fact))) {
      this.#write(anew(position))
      return
    }
    const texts: string[] = []
    for (const fact of facts) {
      const seen = this.#access.fact(fact)
      if (seen) texts.push(textOf(seen))
    }
    this.#write(`id: ${position}\nevent: facts\ndata: [${texts.join(',')}]\n\n`)
  }

  /** Nothing more comes after this: the reader asks again, from there. */
  reset(position: number): void {
    this.#write(anew(position))
    this.close()
  }

  close(): void {
    if (!this.#open) return
    this.#open = false
    clearInterval(this.#beat)
    this.#out.end()
    this.#ended()
  }

  #write(text: string): void {
    if (!this.#open) return
    this.#out.write(text)
    if (this.#out.writableLength > unsentBytesMost) this.close()
  }
}

function anew(position: number): string {
  return `id: ${position}\nevent: reset\ndata: {"position":${position}}\n\n`
}

/** The same fact goes to many readers: it is written once. */
const texts = new WeakMap<Fact, string>()

function textOf(fact: Fact): string {
  let text = texts.get(fact)
  if (text === undefined) {
    text = JSON.stringify(fact)
    texts.set(fact, text)
  }
  return text
}
