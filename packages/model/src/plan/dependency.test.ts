import { describe, expect, it } from 'vitest'
import { actOut } from '../acts/act-out.ts'
import { decideAll } from '../command.ts'
import type { Given } from '../given.ts'
import { amina, ben, cleo, linked, planned } from '../given-plan.ts'
import { openDependencies, provider, unacceptedDependencies, waiter } from '../views/dependencies.ts'
import { dependencyPath } from '../views/waiting-ring.ts'

const promisedOn = '2026-12-18'

function accepted(given: Given, told: object, by: string) {
  const acted = actOut(
    given.replica,
    { act: 'dependency.accept', told: { dependency: 'DEP-1', promisedOn, ...told } },
    given.moment(by),
  )
  if (!acted.ok) return acted.refusals.map(refusal => refusal.code)
  const decision = decideAll(given.replica, acted.commands, given.moment(by))
  if (!decision.ok) return decision.refusals.map(refusal => refusal.code)
  for (const fact of decision.facts) given.kept(fact, by)
  return []
}

describe('a ring of waiting', () => {
  it('[plan.10] is refused, and the path that makes it is shown in order', () => {
    const given = planned()
    linked(given, ['DEL-1', 'DEL-2'])
    linked(given, ['DEL-2', 'DEL-3'])
    const closing = { fields: { what: 'Back again', from: 'DEL-3', to: 'DEL-1' } }
    expect(given.refusal('dependency.add', closing)).toMatchObject({
      code: 'cycle',
      level: 'block',
      reason: 'Each would wait for the one before it: DEL-3 → DEL-1 → DEL-2 → DEL-3.',
    })
  })

  it.each([
    ['DEL-1', 'OUT-1', 'DEL-1 → OUT-1 → DEL-1'],
    ['OUT-1', 'DEL-2', 'OUT-1 → DEL-2 → OUT-1'],
    ['DEL-1', 'DEL-1', 'DEL-1'],
  ])('[plan.10] counts the line of the cascade: %s before %s', (from, to, path) => {
    const reason = planned().refusal('dependency.add', { fields: { what: 'x', from, to } }).reason
    expect(reason).toContain(path)
  })

  it('[plan.10] runs through outcomes, decisions and gates', () => {
    const given = planned()
    given.did('decision.add', { fields: { question: 'File or live link?', domain: 'scope' } })
    linked(given, ['OUT-1', 'D-1'])
    const closing = { fields: { what: 'x', from: 'D-1', to: 'DEL-1' } }
    expect(given.refusal('dependency.add', closing).reason).toContain('D-1 → DEL-1 → OUT-1 → D-1')
  })

  it('is none where starts and finishes leave a way, or where it was refused', () => {
    const given = planned()
    linked(given, ['DEL-1', 'DEL-2'], { type: 'SS' })
    const finishing = { what: 'x', from: 'DEL-2', to: 'DEL-1', type: 'FF' }
    expect(given.refusedWith('dependency.add', { fields: finishing })).toEqual([])
    expect(given.refusedWith('dependency.add', { fields: { ...finishing, type: 'FS' } })).toEqual(['cycle'])
    given.did('dependency.refuse', { subject: 'DEP-1', because: 'Not ours.' })
    expect(given.refusedWith('dependency.add', { fields: { ...finishing, type: 'FS' } })).toEqual([])
    expect(dependencyPath(given.replica, { to: given.id('DEL-1'), type: 'FS' })).toBeUndefined()
  })

  it('[cascade.16] [cascade.34] is not closed by a new place in the cascade either', () => {
    const given = planned()
    const placed = { subject: 'DEL-3', fields: { parent: 'OUT-1' } }
    linked(given, ['OUT-1', gateOf(given)])
    linked(given, ['G-1', 'DEL-3'])
    expect(given.refusal('deliverable.edit', placed).reason).toContain('DEL-3 → OUT-1 → G-1 → DEL-3')
    given.did('outcome.add', { fields: { statement: 'A part', parent: 'INT-1' } })
    linked(given, ['OUT-1', 'OUT-3'])
    const below = { subject: 'OUT-3', fields: { parent: 'OUT-1' } }
    expect(given.refusedWith('outcome.edit', below)).toEqual(['cycle'])
  })

  it('is none through the place that is left', () => {
    const given = planned()
    linked(given, ['OUT-2', 'OUT-1'])
    const placed = { subject: 'DEL-3', fields: { parent: 'OUT-1' } }
    expect(given.refusedWith('deliverable.edit', placed)).toEqual([])
  })
})

describe('asking for something', () => {
  it('[plan.11] names what is waited for, or who is asked', () => {
    const given = planned()
    const asked = { what: 'The export', to: 'DEL-1' }
    expect(given.refusedWith('dependency.add', { fields: asked })).toEqual(['no-provider'])
    const outside = { ...asked, ask: { party: 'The old vendor', contact: 'desk@vendor.example' } }
    expect(given.did('dependency.add', { fields: outside }).state).toBe('proposed')
    expect(provider(given.replica, given.replica.all('dependency')[0]!)).toEqual({ party: 'The old vendor' })
  })

  it('[plan.12] is accepted and countered with a day', () => {
    const given = planned()
    linked(given, ['DEL-3', 'DEL-2'])
    for (const verb of ['accept', 'counter'])
      expect(given.refusedWith(`dependency.${verb}`, { subject: 'DEP-1' }, ben)).toEqual(['no-deadline'])
  })

  it('[plan.13] is for the provider to answer, and a counter for whoever waits', () => {
    const given = planned()
    linked(given, ['DEL-3', 'DEL-2'])
    const answer = { subject: 'DEP-1', fields: { promisedOn } }
    expect(given.refusal('dependency.accept', answer, amina)).toMatchObject({
      code: 'not-yours',
      remedy: 'Ask Ben Okri.',
    })
    given.did('dependency.counter', answer, ben)
    expect(given.refusedWith('dependency.accept', { subject: 'DEP-1' }, cleo)).toEqual(['not-yours'])
    expect(given.did('dependency.accept', { subject: 'DEP-1' }, amina).state).toBe('accepted')
    const withdrawn = { subject: 'DEP-1', because: 'We type it by hand.' }
    expect(given.refusedWith('dependency.withdraw', withdrawn, ben)).toEqual(['not-yours'])
    const moved = { subject: 'DEP-1', fields: { promisedOn: '2026-12-22' }, because: 'Late export.' }
    expect(given.refusedWith('dependency.edit', moved, amina)).toEqual(['not-yours'])
    expect(given.refusedWith('dependency.edit', moved, ben)).toEqual([])
  })

  it('[plan.14] warns where it comes after it is needed', () => {
    const given = planned()
    linked(given, ['DEL-3', 'DEL-2'], { neededOn: '2026-12-17' })
    const answer = { subject: 'DEP-1', fields: { promisedOn } }
    expect(given.refusal('dependency.accept', answer, ben)).toMatchObject({
      code: 'late-dependency',
      level: 'warn',
      reason: 'It comes 1 day after it is needed.',
    })
    expect(accepted(given, { because: 'The trial import runs on two branches meanwhile.' }, ben)).toEqual([])
    expect(given.record('DEP-1').passedOver).toMatchObject([{ code: 'late-dependency' }])
  })

  it('[plan.15] says why what was agreed changes', () => {
    const given = planned()
    linked(given, ['DEL-3', 'DEL-2'])
    const moved = { subject: 'DEP-1', fields: { neededOn: '2026-12-17' } }
    expect(given.refusedWith('dependency.edit', moved)).toEqual([])
    given.did('dependency.accept', { subject: 'DEP-1', fields: { promisedOn } }, ben)
    expect(given.refusedWith('dependency.edit', moved)).toEqual(['unexplained-change'])
  })
})

describe('accepting', () => {
  it('makes the provider’s deliverable beside the work that waits', () => {
    const given = planned()
    const asked = { what: 'Names are masked', to: 'DEL-2', ask: { team: 'Sales' } }
    given.did('dependency.add', { fields: asked })
    expect(accepted(given, {}, ben)).toEqual([])
    expect(given.record('DEL-4')).toMatchObject({
      statement: 'Names are masked',
      parent: given.id('OUT-1'),
      owner: given.id(ben),
      dueOn: promisedOn,
    })
    expect(given.record('DEP-1')).toMatchObject({ from: given.id('DEL-4'), state: 'accepted' })
  })

  it('links one that is there and gives it its day; of outside parties it makes none', () => {
    const given = planned()
    given.did('dependency.add', { fields: { what: 'Training', to: 'DEL-2', ask: { team: 'Sales' } } })
    expect(accepted(given, { deliverable: 'DEL-3' }, ben)).toEqual([])
    expect(given.record('DEL-3').dueOn).toBe(promisedOn)
    const outside = planned()
    outside.did('dependency.add', { fields: { what: 'The export', to: 'DEL-2', ask: { party: 'Vendor' } } })
    expect(accepted(outside, {}, amina)).toEqual([])
    expect(outside.record('DEP-1')).toMatchObject({ state: 'accepted', promisedOn })
    expect(outside.replica.keyed('DEL-4')).toBeUndefined()
  })

  it('is looked for before a commitment', () => {
    const given = planned()
    linked(given, ['DEL-3', 'DEL-2'])
    linked(given, ['DEL-1', 'DEL-2'])
    const world = given.replica
    const [dependency] = world.all('dependency')
    expect([provider(world, dependency!).person?.key, waiter(world, dependency!)?.key]).toEqual([ben, amina])
    const keys = () =>
      [openDependencies, unacceptedDependencies].map(each => each(world, given.id('OUT-1')).length)
    expect(keys()).toEqual([2, 1])
    given.did('dependency.accept', { subject: 'DEP-1', fields: { promisedOn } }, ben)
    expect(keys()).toEqual([2, 0])
    given.did('deliverable.deliver', { subject: 'DEL-3' }, ben)
    expect(keys()).toEqual([1, 0])
  })

  it('[cascade.15] is what a commitment warns of', () => {
    const given = planned()
    linked(given, ['DEL-3', 'DEL-2'])
    const codes = () => given.refusedWith('outcome.commit', { subject: 'OUT-1' }, amina)
    expect(codes()).toContain('unaccepted-dependency')
    given.did('dependency.accept', { subject: 'DEP-1', fields: { promisedOn } }, ben)
    expect(codes()).not.toContain('unaccepted-dependency')
  })
})

function gateOf(given: Given): string {
  return given.did('gate.add', {
    fields: { direction: 'By file', of: 'INT-1', host: 'Amina', dueOn: '2026-11-25' },
  }).key
}
