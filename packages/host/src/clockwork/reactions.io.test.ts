import { fieldsOf } from '@throughline/model'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Clocked, clocked } from '../testing/clocked.ts'

let here: Clocked
beforeEach(async () => {
  here = await clocked()
})
afterEach(() => here.close())

const warnings = ['built-before-aligned']

/** An outcome that Amina has committed, below an intent of Ewa's. */
async function committed() {
  const { ewa, amina } = here.people
  const intent = await here.say({
    kind: 'intent',
    verb: 'add',
    fields: {
      statement: 'Clients stay',
      why: 'They leave',
      champion: ewa,
      horizonOn: '2027-12-31',
      reviewOn: '2027-06-01',
    },
  })
  await here.say({ kind: 'intent', verb: 'activate', subject: intent.id })
  const outcome = await here.say({
    kind: 'outcome',
    verb: 'add',
    fields: {
      statement: 'Eight of ten new clients plan a first visit within 30 days',
      serves: 'Early visits keep clients',
      done: 'Eight of ten clients of January have planned a visit',
      parent: intent.id,
      owner: amina,
      dueOn: '2027-01-29',
    },
  })
  await here.say(
    { kind: 'outcome', verb: 'commit', subject: outcome.id, because: 'Agreed.', passOver: warnings },
    amina,
  )
  return outcome
}

const added = async (kind: string) =>
  (await here.facts()).filter(fact => fact.kind === kind && fact.verb === 'added').map(fieldsOf)

describe('a commitment', () => {
  it('is kept as it stood at its fact', async () => {
    await here.node()
    const outcome = await committed()
    const { position } = (await here.facts()).findLast(fact => fact.verb === 'committed')!
    await here.settle()
    expect(await added('baseline')).toMatchObject([{ of: outcome.id, atPosition: position }])
  })

  it('that is changed puts a notice before everybody it touches, but whoever changed it, with the reason', async () => {
    const { ewa, amina } = here.people
    const outcome = await committed()
    await here.node()
    const moved = { dueOn: '2027-02-12' }
    await here.say(
      { kind: 'outcome', verb: 'edit', subject: outcome.id, fields: moved, because: 'Later start' },
      amina,
    )
    await here.settle()
    expect(await added('notice')).toMatchObject([
      { to: ewa, subject: outcome.id, what: 'Due 2027-01-29 → 2027-02-12 (Later start)' },
    ])
  })

  it('that is delivered schedules both looks back: soon at the work, later at its effect', async () => {
    const outcome = await committed()
    await here.node()
    await here.say({ kind: 'outcome', verb: 'deliver', subject: outcome.id }, here.people.amina)
    await here.settle()
    expect(await added('retro')).toMatchObject([
      { of: outcome.id, when: 'system', dueOn: '2026-12-07', host: here.people.amina },
      { of: outcome.id, when: 'impact', dueOn: '2027-01-04' },
    ])
  })
})

describe('what follows from a fact', () => {
  it('follows once, though two nodes hear of it and one takes it again', async () => {
    const outcome = await committed()
    const [a, b] = [await here.node(), await here.node()]
    await here.say(
      {
        kind: 'outcome',
        verb: 'edit',
        subject: outcome.id,
        fields: { dueOn: '2027-02-12' },
        because: 'Late',
      },
      here.people.amina,
    )
    await Promise.all([a.consumers.round(), b.consumers.round()])
    await a.consumers.cursors.resume('clock', 'acme', 0)
    await Promise.all([a.consumers.round(), b.consumers.round()])
    await here.settle()
    const told = await here.told()
    expect(told.filter(each => each === 'notice.added')).toHaveLength(1)
    expect(told.filter(each => each === 'baseline.added')).toHaveLength(1)
  })

  it('is nothing where its system is off', async () => {
    const outcome = await committed()
    await here.node()
    const systems = ['cascade', 'ownership', 'sync']
    await here.say({
      kind: 'workspace',
      verb: 'edit',
      subject: 'WS-1',
      fields: { systems },
      because: 'Start small',
    })
    await here.say({ kind: 'outcome', verb: 'deliver', subject: outcome.id }, here.people.amina)
    await here.settle()
    expect(await here.told()).toEqual([])
  })
})

describe('forecasts', () => {
  it('are asked for after what moves them, and once a week', async () => {
    const asked: (string | undefined)[] = []
    const { amina } = here.people
    const outcome = await committed()
    await here.node({
      async forecasts({ world, fact }) {
        asked.push(fact && `${fact.kind}.${fact.verb}`)
        const fields = { madeOn: '2026-11-23', of: outcome.id, atPosition: world.position, pOnTime: 0.5 }
        return [{ kind: 'forecast', verb: 'add', fields }]
      },
    })
    await here.settle()
    expect(asked).toEqual([])
    await here.say({ kind: 'checkIn', verb: 'add', fields: { of: outcome.id, status: 'onTrack' } }, amina)
    await here.say({
      kind: 'outcome',
      verb: 'edit',
      subject: outcome.id,
      fields: { priority: 1 },
      because: 'First',
    })
    await here.settle()
    expect(asked).toEqual(['checkIn.added'])
    await here.at('2026-12-07T12:00:00.000Z')
    await here.settle()
    expect(asked).toEqual(['checkIn.added', undefined])
    expect((await here.told()).filter(each => each === 'forecast.added')).toHaveLength(2)
  })
})
