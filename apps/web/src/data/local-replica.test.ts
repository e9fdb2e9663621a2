import { Replica } from '@throughline/model'
import { describe, expect, it } from 'vitest'
import { LocalReplica } from './local-replica.ts'
import { Elsewhere } from './server.cases.ts'

/** A server with one outcome, and a browser that holds its replica. */
function together(): { there: Elsewhere; local: LocalReplica } {
  const there = Elsewhere.organisation()
  return { there, local: new LocalReplica(there.kept()) }
}

const word = (fields: object) => ({ kind: 'outcome', verb: 'edit', subject: 'OUT-1', fields: { ...fields } })
const edit = (id: string, fields: object) => [{ id, ...word(fields) }]
const due = (local: LocalReplica) => local.world.keyed('OUT-1')?.dueOn
const priority = (local: LocalReplica) => local.world.keyed('OUT-1')?.priority

describe('what is said here', () => {
  it('is shown at once, and stands when the feed brings it back', () => {
    const { there, local } = together()
    expect(local.say('c1', edit('c1', { dueOn: '2027-03-31' }), there.moment('PER-1'))).toEqual({ ok: true })
    expect([due(local), local.isWaiting]).toEqual(['2027-03-31', true])
    local.arrive([there.did(word({ dueOn: '2027-03-31' }), 'PER-1', 'c1')])
    expect([due(local), local.isWaiting, local.position]).toEqual(['2027-03-31', false, there.position])
    expect(local.world.keyed('OUT-1')?.version).toBe(2)
  })

  it('is refused here with the same words as there, and nothing is shown', () => {
    const { there, local } = together()
    const said = local.say('c1', edit('c1', { dueOn: '2028-01-01' }), there.moment('PER-1'))
    expect(said).toMatchObject({ ok: false, refusals: [{ code: 'deadline-inverted' }] })
    expect([due(local), local.isWaiting]).toEqual(['2027-04-30', false])
  })

  it('is taken back when the server refuses it', () => {
    const { there, local } = together()
    local.say('c1', edit('c1', { dueOn: '2027-03-31' }), there.moment('PER-1'))
    local.say('c2', edit('c2', { priority: 1 }), there.moment('PER-1'))
    local.takeBack('c1')
    expect([due(local), priority(local)]).toEqual(['2027-04-30', 1])
  })

  it('stays on top of what others do meanwhile', () => {
    const { there, local } = together()
    local.say('c1', edit('c1', { priority: 2 }), there.moment('PER-1'))
    local.arrive([there.did(word({ dueOn: '2027-02-26' }), 'PER-2')])
    expect([due(local), priority(local)]).toEqual(['2027-02-26', 2])
  })

  it('hears each fact once, however often it comes', () => {
    const { there, local } = together()
    there.did(word({ priority: 3 }))
    local.arrive(there.facts.slice(-1))
    local.arrive(there.facts.slice(-3))
    expect(local.world.keyed('OUT-1')).toMatchObject({ priority: 3, version: 2 })
  })

  it('begins anew without losing what is on its way', () => {
    const { there, local } = together()
    local.say('c1', edit('c1', { priority: 4 }), there.moment('PER-1'))
    there.did(word({ dueOn: '2027-01-29' }))
    const fresh = new Replica()
    for (const fact of there.facts) fresh.apply(fact)
    local.reset(fresh.kept())
    expect([due(local), priority(local)]).toEqual(['2027-01-29', 4])
  })
})

it('is another object after a change, with the same records where nothing changed', () => {
  const { there, local } = together()
  const before = local.world
  local.arrive([there.did(word({ priority: 3 }))])
  expect(local.world).not.toBe(before)
  expect(local.world.keyed('INT-1')).toBe(before.keyed('INT-1'))
  expect(local.world.workspace?.name).toBe('Quillmere')
  expect(local.world.figure('outdatedAfter')).toBeGreaterThan(0)
})
