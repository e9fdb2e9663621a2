import { type Said as Answered, CallError, type Following, type Problem } from '@throughline/client'
import type { Fact } from '@throughline/model'
import { describe, expect, it } from 'vitest'
import { keptAside } from './kept-aside.ts'
import { LiveWorkspace, type Seams } from './live-workspace.ts'
import { Elsewhere, type Word } from './server.cases.ts'

const away: Problem = { status: 0, code: 'unknown', title: 'The server did not answer.' }

/** A server in memory that can be away, and a page that lives with it. Waiting ends when the test says so. */
class Together {
  readonly there = Elsewhere.organisation()
  readonly stored = new Map<string, string>()
  readonly waits: (() => void)[] = []
  isAway = false
  following: Following | undefined
  snapshots = 0
  sent: string[] = []

  page(): LiveWorkspace {
    const storage = {
      getItem: (key: string) => this.stored.get(key) ?? null,
      setItem: (key: string, value: string) => void this.stored.set(key, value),
      removeItem: (key: string) => void this.stored.delete(key),
    }
    const client = {
      replica: async () => {
        if (this.isAway) throw new CallError(away)
        this.snapshots++
        return structuredClone(this.there.kept())
      },
      feed: (following: Following) => {
        this.following = following
        following.onState?.('open')
        return () => {}
      },
      command: async ({ id = '', ...word }: Word & { id?: string }) => this.answer(id, [word]),
      batch: async (words: readonly Word[], id = '') => this.answer(id, words),
      undo: async () => this.answer('undo', []),
    } as unknown as Seams['client']
    return new LiveWorkspace({
      client,
      aside: keptAside(storage, 'acme.ewa'),
      moment: () => this.there.moment('PER-1'),
      wait: () => new Promise(resolve => this.waits.push(resolve)),
    })
  }

  answer(id: string, words: readonly Word[]): Answered {
    if (this.isAway) return { ok: false, problem: away, refusals: [] }
    this.sent.push(id)
    const facts: Fact[] = []
    for (const word of words) {
      const said = this.there.said(word, 'PER-1', id)
      if (Array.isArray(said)) return { ok: false, problem: refused(said), refusals: [] }
      facts.push(said)
    }
    return { ok: true, command: id, facts, position: this.there.position } as unknown as Answered
  }

  tell(fact: Fact): void {
    this.following!.onFacts([fact], fact.position)
  }

  async pass(): Promise<void> {
    for (const resolve of this.waits.splice(0)) resolve()
    await settled()
  }
}

const refused = (codes: string[]): Problem => ({ status: 422, code: 'refused', title: codes.join(' ') })
const settled = () => new Promise(resolve => setImmediate(resolve))
const edit = (id: string, fields: object) => [
  { id, kind: 'outcome', verb: 'edit', subject: 'OUT-1', fields: { ...fields } },
]

async function open(together = new Together()): Promise<{ together: Together; live: LiveWorkspace }> {
  const live = together.page()
  live.start()
  await settled()
  return { together, live }
}

const priority = (live: LiveWorkspace) => live.world?.keyed('OUT-1')?.priority

describe('what is said', () => {
  it('is shown at once, confirmed by its answer, and counted once when the feed repeats it', async () => {
    const { together, live } = await open()
    const saying = live.say(edit('c1', { priority: 2 }), together.there.moment('PER-1'))
    expect([priority(live), live.standing.waiting]).toEqual([2, 1])
    expect(await saying).toEqual({ ok: true, command: 'c1', waits: false })
    together.tell(together.there.facts.at(-1)!)
    expect([priority(live), live.standing.waiting]).toEqual([2, 0])
    expect(live.world?.keyed('OUT-1')?.version).toBe(2)
  })

  it('is taken back when the server refuses, and the refusal is a value', async () => {
    const { together, live } = await open()
    together.answer = () => ({ ok: false, problem: refused(['not yours']), refusals: [] })
    const said = await live.say(edit('c1', { priority: 2 }), together.there.moment('PER-1'))
    expect(said).toMatchObject({ ok: false, refusals: [{ reason: 'not yours', level: 'block' }] })
    expect([priority(live), together.stored.size]).toEqual([undefined, 0])
  })

  it('is kept while the server is away, and sent with the same id when it is back', async () => {
    const { together, live } = await open()
    together.isAway = true
    const said = await live.say(edit('c1', { priority: 2 }), together.there.moment('PER-1'))
    expect(said).toEqual({ ok: true, command: 'c1', waits: true })
    expect(live.standing).toMatchObject({ isConnected: false, waiting: 1 })
    expect(priority(live)).toBe(2)
    await together.pass()
    expect(live.standing.waiting).toBe(1)
    together.isAway = false
    await together.pass()
    expect([together.sent, live.standing.isConnected, live.standing.waiting]).toEqual([['c1'], true, 0])
    expect(together.there.kept().records.find(each => each.key === 'OUT-1')?.priority).toBe(2)
  })

  it('outlives a reload', async () => {
    const { together, live } = await open()
    together.isAway = true
    await live.say(edit('c1', { priority: 2 }), together.there.moment('PER-1'))
    together.isAway = false
    const again = await open(together)
    await settled()
    expect([together.sent, priority(again.live), together.stored.size]).toEqual([['c1'], 2, 0])
  })

  it('that is refused late is taken back, and somebody is told', async () => {
    const { together, live } = await open()
    const told: string[] = []
    live.takenBack = refusals => told.push(...refusals.map(({ reason }) => reason))
    together.isAway = true
    await live.say(edit('c1', { priority: 2 }), together.there.moment('PER-1'))
    together.isAway = false
    together.answer = () => ({ ok: false, problem: refused(['too late']), refusals: [] })
    await together.pass()
    expect([told, priority(live)]).toEqual([['too late'], undefined])
  })
})

describe('the feed', () => {
  it('begins anew where it says so, and what came meanwhile is not lost', async () => {
    const { together, live } = await open()
    together.following!.onReset(together.there.position)
    together.tell(
      together.there.did({ kind: 'outcome', verb: 'edit', subject: 'OUT-1', fields: { priority: 5 } }),
    )
    await settled()
    expect([together.snapshots, priority(live)]).toEqual([2, 5])
  })

  it('asks for the whole where a fact skips a version', async () => {
    const { together, live } = await open()
    together.there.did({ kind: 'outcome', verb: 'edit', subject: 'OUT-1', fields: { priority: 5 } })
    together.tell(
      together.there.did({ kind: 'outcome', verb: 'edit', subject: 'OUT-1', fields: { priority: 6 } }),
    )
    await settled()
    expect([together.snapshots, priority(live)]).toEqual([2, 6])
  })

  it('with a kind that this release does not know asks for a reload and changes nothing', async () => {
    const { together, live } = await open()
    const fact = together.there.did({
      kind: 'outcome',
      verb: 'edit',
      subject: 'OUT-1',
      fields: { priority: 5 },
    })
    together.tell({ ...fact, kind: 'horoscope' })
    expect([live.standing.isOutdated, priority(live)]).toEqual([true, undefined])
  })

  it('that ends for good closes the workspace', async () => {
    const { together, live } = await open()
    together.following!.onState?.('ended', {
      status: 403,
      code: 'forbidden',
      title: 'You have no place here.',
    })
    expect(live.standing).toMatchObject({ phase: 'closed', problem: { code: 'forbidden' } })
  })
})

it('waits for a server that is not there yet', async () => {
  const together = new Together()
  together.isAway = true
  const { live } = await open(together)
  expect(live.standing).toMatchObject({ phase: 'coming', isConnected: false })
  together.isAway = false
  await together.pass()
  expect(live.standing).toMatchObject({ phase: 'here', isConnected: true })
})
