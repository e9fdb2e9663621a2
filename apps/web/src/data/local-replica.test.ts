import { type Fact, Replica } from '@throughline/model'
import { describe, expect, it } from 'vitest'
import { Given, wholeOutcome } from '../../../../packages/model/src/given.ts'
import { LocalReplica } from './local-replica.ts'

/** A server with one outcome, and a browser that holds its replica. */
function together(): { given: Given; local: LocalReplica; server: Fact[] } {
  const given = Given.organisation()
  given.did('outcome.add', { fields: wholeOutcome })
  return { given, local: new LocalReplica(given.replica.kept()), server: given.facts }
}

const edit = (id: string, fields: object) => [{ id, kind: 'outcome', verb: 'edit', subject: 'OUT-1', fields: { ...fields } }]
const due = (local: LocalReplica) => local.world.keyed('OUT-1')?.dueOn

describe('what is said here', () => {
  it('is shown at once, and stands when the feed brings it back', () => {
    const { given, local, server } = together()
    expect(local.say('c1', edit('c1', { dueOn: '2027-03-31' }), given.moment('PER-1'))).toEqual({ ok: true })
    expect([due(local), local.isWaiting]).toEqual(['2027-03-31', true])
    given.did('outcome.edit', { subject: 'OUT-1', fields: { dueOn: '2027-03-31' } })
    local.arrive([{ ...server.at(-1)!, command: 'c1' }])
    expect([due(local), local.isWaiting, local.position]).toEqual(['2027-03-31', false, server.length])
    expect(local.world.keyed('OUT-1')?.version).toBe(2)
  })

  it('is refused here with the same words as there, and nothing is shown', () => {
    const { given, local } = together()
    const said = local.say('c1', edit('c1', { dueOn: '2028-01-01' }), given.moment('PER-1'))
    expect(said).toMatchObject({ ok: false, refusals: [{ code: 'deadline-inverted' }] })
    expect([due(local), local.isWaiting]).toEqual(['2027-04-30', false])
  })

  it('is taken back when the server refuses it', () => {
    const { given, local } = together()
    local.say('c1', edit('c1', { dueOn: '2027-03-31' }), given.moment('PER-1'))
    local.say('c2', edit('c2', { priority: 1 }), given.moment('PER-1'))
    local.takeBack('c1')
    expect([due(local), local.world.keyed('OUT-1')?.priority]).toEqual(['2027-04-30', 1])
  })

  it('stays on top of what others do meanwhile', () => {
    const { given, local, server } = together()
    local.say('c1', edit('c1', { priority: 2 }), given.moment('PER-1'))
    given.did('outcome.edit', { subject: 'OUT-1', fields: { dueOn: '2027-02-26' } }, 'PER-2')
    local.arrive(server.slice(-1))
    expect([due(local), local.world.keyed('OUT-1')?.priority]).toEqual(['2027-02-26', 2])
  })

  it('hears each fact once, however often it comes', () => {
    const { given, local, server } = together()
    given.did('outcome.edit', { subject: 'OUT-1', fields: { priority: 3 } })
    local.arrive(server.slice(-1))
    local.arrive(server.slice(-3))
    expect(local.world.keyed('OUT-1')).toMatchObject({ priority: 3, version: 2 })
  })

  it('begins anew without losing what is on its way', () => {
    const { given, local, server } = together()
    local.say('c1', edit('c1', { priority: 4 }), given.moment('PER-1'))
    given.did('outcome.edit', { subject: 'OUT-1', fields: { dueOn: '2027-01-29' } })
    const fresh = new Replica()
    for (const fact of server) fresh.apply(fact)
    local.reset(fresh.kept())
    expect([due(local), local.world.keyed('OUT-1')?.priority]).toEqual(['2027-01-29', 4])
  })
})
