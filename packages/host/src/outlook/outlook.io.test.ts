import { beforeAll, describe, expect, it } from 'vitest'
import type { Principal } from '../access/principal.ts'
import type { Step } from '../commands/asked.ts'
import { house, type SmallHouse } from '../testing/house.ts'

const estimate = { low: 5, likely: 10, high: 20 }
const systems = ['cascade', 'decisions', 'dependencies', 'diagnosis', 'forecast', 'economics']

/** Ewa leads; OUT-1 is Amina's, worth something, and waits for a decision that is Ewa's to make. */
async function planned(): Promise<SmallHouse> {
  const small = await house()
  const { say, ewa, as } = small
  const done = async (principal: Principal, step: Step) => {
    const answer = await say(principal, step)
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer))
  }
  await done(as('leader'), {
    kind: 'workspace',
    verb: 'edit',
    subject: 'WS-1',
    fields: { systems },
    because: 'All.',
  })
  const intent = { statement: 'New clients plan visits within 30 days', horizonOn: '2027-06-30' }
  await done(ewa, {
    kind: 'intent',
    verb: 'add',
    fields: { ...intent, why: 'They wait.', champion: 'Ewa', reviewOn: '2027-01-15' },
  })
  await done(ewa, { kind: 'intent', verb: 'activate', subject: 'INT-1' })
  const outcome = {
    statement: 'All 14 branches plan their visits in the product',
    serves: 'They are new clients who plan visits.',
    done: '14 branches have a full week planned.',
    dueOn: '2026-12-18',
    value: { shape: 'steady', amount: 10_000, per: 'week' },
  }
  await done(ewa, { kind: 'outcome', verb: 'add', fields: { ...outcome, parent: 'INT-1', owner: 'Amina' } })
  const passOver = ['promised-for', 'vague-statement']
  await done(ewa, { kind: 'outcome', verb: 'commit', subject: 'OUT-1', because: 'She is away.', passOver })
  const work = {
    statement: 'The history of 14 branches is imported',
    parent: 'OUT-1',
    owner: 'Amina',
    estimate,
  }
  await done(ewa, { kind: 'deliverable', verb: 'add', fields: work })
  const asked = { question: 'File or link?', about: ['DEL-1'], decider: 'Ewa', neededOn: '2026-11-30' }
  await done(ewa, { kind: 'decision', verb: 'add', fields: asked })
  return small
}

describe('what follows from a plan', () => {
  let small: SmallHouse
  beforeAll(async () => {
    small = await planned()
  })

  it('is forecast on a thread, at one position, for every promise', async () => {
    const said = await small.host.outlook(small.ewa)
    const { position } = await small.ledger.head('acme')
    expect(said).toMatchObject({ position, seed: 1, trials: 2000 })
    const outcome = (await small.host.world('acme')).keyed('OUT-1')!
    const node = said.nodes.find(each => each.id === outcome.id)!
    expect(node.pOnTime).toBeGreaterThan(0)
    expect(node.pOnTime).toBeLessThan(0.9)
    expect(node.p50On! <= node.p80On!).toBe(true)
    expect(said.gap.whole.intended).toBeCloseTo((10_000 / 7) * 194, 0)
    expect(said.gap.whole.gap).toBeGreaterThan(0)
    expect(said.curves['']!.days.length).toBe(said.curves['']!.expected.length)
  })

  it('shows money to those who see it, and days to everybody', async () => {
    const said = await small.host.outlook(small.amina)
    expect(said.gap).toMatchObject({ unpriced: true, whole: { intended: 0, gap: 0 } })
    expect(said.gap.whole.lateDaysMean).toBeGreaterThan(0)
    expect(said.curves).toEqual({})
    const { best } = await small.host.levers(small.amina)
    expect(best.map(lever => lever.gain.value.mean)).toEqual(best.map(() => 0))
    expect(JSON.stringify(best)).not.toContain('worth about')
  })

  it('explains the gap leg by leg, and the picture adds up', async () => {
    const { causes } = await small.host.causes(small.ewa)
    const { legs, chance, plansOwn, gap } = causes!
    expect(legs.clarity + legs.alignment + legs.feedback + chance + plansOwn).toBeCloseTo(gap, 3)
    const decided = causes!.causes.find(cause => cause.repair === 'decidedOnTime')!
    expect(decided.share).toBeGreaterThan(0)
    expect(decided.items).toHaveLength(1)
  })

  it('tells load by person and week, and whose work is endangered', async () => {
    const said = await small.host.capacity(small.ewa)
    expect(said.weeks).toHaveLength(13)
    const asked = said.people[small.amina.person!]!.reduce((sum, week) => sum + week.demand, 0)
    expect(asked).toBeCloseTo(10, 6)
  })

  it('ranks levers, and tries several together', async () => {
    const { best, folded } = await small.host.levers(small.ewa)
    const ids = [...best, ...folded].map(lever => lever.id)
    expect(ids).toContain('decide D-1')
    const tried = await small.host.tried(small.ewa, { levers: ['decide D-1', 'no such lever'] })
    expect(tried.ids).toEqual(['decide D-1'])
    expect(tried.gain!.days.mean).toBeGreaterThan(0)
    const now = await small.host.outlook(small.ewa)
    expect(tried.gap!.whole.gap).toBeLessThan(now.gap.whole.gap)
    expect(tried.curves!['']!.days).toEqual(now.curves['']!.days)
    expect(await small.host.tried(small.amina, { levers: ['decide D-1'] })).toMatchObject({
      gain: { value: { mean: 0 } },
      gap: { unpriced: true, whole: { gap: 0 } },
    })
    expect(await small.host.tried(small.amina, { levers: ['decide D-1'] })).not.toHaveProperty('curves')
  })

  it('ranks and tries levers of one intent alone: another has nothing to win', async () => {
    const add = { statement: 'Nine of ten clients renew', horizonOn: '2027-06-30', champion: 'Ewa' }
    const other = await small.say(small.ewa, { kind: 'intent', verb: 'add', fields: add })
    if (other.outcome !== 'done') throw new Error(JSON.stringify(other))
    const [own, none] = [(await small.host.record(small.ewa, 'intent', 'INT-1'))!.id, other.records[0]!.id]
    const clear = (said: { best: readonly { id: string }[] }) => said.best.map(({ id }) => id)
    expect(clear(await small.host.levers(small.ewa, own))).not.toEqual([])
    expect(clear(await small.host.levers(small.ewa, none))).toEqual([])
    const levers = ['decide D-1']
    const of = await small.host.tried(small.ewa, { levers, intent: own })
    expect(of.gain!.days.mean).toBeGreaterThan(0)
    expect((await small.host.tried(small.ewa, { levers, intent: none })).gain).toBeUndefined()
  })

  it('answers what gives way for work that is added, and how to ask it as a decision', async () => {
    const adding = { personDays: 40, person: 'Amina', fromOn: '2026-11-23', byOn: '2026-12-18' }
    const said = (await small.host.added(small.ewa, adding))!
    const work = (await small.host.world('acme')).keyed('DEL-1')!
    expect(said.adding.person).toBe(small.amina.person)
    expect(said.cuts!.repairs).toContainEqual({
      ...{ kind: 'cut', about: work.id, sentence: 'Leave DEL-1 out.', already: false },
      steps: [{ kind: 'deliverable', verb: 'drop', subject: work.id }],
    })
    expect(said.asks.fields).toEqual({
      question: 'If we add 40 person-days of Amina Haddad by 2026-12-18, what do we cut?',
      options: [{ title: 'Leave DEL-1 out.' }, { title: 'Do not add it' }],
      about: [work.id],
    })
    const asked = await small.say(small.ewa, { ...said.asks, subject: small.host.clock.newId() })
    expect(asked).toMatchObject({ outcome: 'done' })
    const little = await small.host.added(small.ewa, { ...adding, personDays: 1 })
    expect(little!.cuts!.repairs).toEqual([])
    expect(await small.host.added(small.ewa, { ...adding, person: 'Nobody' })).toBeUndefined()
  })

  it('pulls a lever of one’s own as facts with its reason, and proposes another’s to whoever may pull it', async () => {
    const { host, ewa, amina, ledger } = small
    const id = '0198b7a0-0000-7000-8000-000000000001'
    const before = await ledger.head('acme')
    const mine = { principal: ewa, id, levers: ['decide D-1'], because: 'It holds up the import.' }
    const answer = await host.adopt(mine)
    expect(answer.outcome).toBe('done')
    const world = await host.world('acme')
    expect(world.keyed('IV-1')).toMatchObject({ state: 'adopted', sentence: 'Decide D-1 this week' })
    expect((await host.adopt(mine)).outcome).toBe('done')
    expect((await ledger.head('acme')).position).toBe(before.position + 3)
    const theirs = await host.adopt({ ...mine, principal: amina, id: id.replace(/1$/, '2') })
    expect(theirs.outcome).toBe('done')
    expect((await host.world('acme')).keyed('IV-2')).toMatchObject({
      state: 'proposed',
      proposedTo: ewa.person,
    })
  })
})
