import { describe, expect, it } from 'vitest'
import { actOut } from '../acts/act-out.ts'
import { decideAll } from '../command.ts'
import { Given, wholeOutcome } from '../given.ts'
import { systemNames } from '../people/systems.ts'
import type { Records } from '../registry.ts'
import { charterNeeded, coveringCharter } from '../views/covering-charter.ts'
import { gateNeeded } from '../views/gate-needed.ts'
import { triadOpenSides } from '../views/triad-sides.ts'
import { charterHoles } from './charter-holes.ts'

function working(): Given {
  const given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: systemNames } })
  given.did('outcome.add', { fields: wholeOutcome })
  given.did('outcome.add', {
    fields: { ...wholeOutcome, statement: 'The pilot branch plans a week', parent: 'OUT-1' },
  })
  return given
}

const outcome = (given: Given, key: string) => given.record(key) as unknown as Records['outcome']

function chartered(): Given {
  const given = working()
  given.did('right.add', { fields: { domain: 'scope', scope: 'OUT-1', decider: 'Amina' } })
  given.did('charter.add', { fields: { name: 'Ardenvale goes live', of: 'OUT-1' } })
  return given
}

describe('a charter', () => {
  it('[spaces.1] says who decides before it is complete', () => {
    expect(chartered().refusedWith('charter.complete', { subject: 'CHA-1' })).toContain('missing-right')
  })

  it('[spaces.2] names its holes', () => {
    const given = chartered()
    given.did('charter.edit', { subject: 'CHA-1', fields: { rights: ['RIGHT-1'], budget: 1000 } })
    const holes = () => charterHoles(given.replica, given.record('CHA-1') as unknown as Records['charter'])
    expect(holes().map(hole => hole.sort)).toEqual(['constraints', 'success', 'budget'])
    expect(given.refusedWith('charter.complete', { subject: 'CHA-1' })).toEqual(['charter-with-holes'])
    given.did('signal.add', { fields: { name: 'Days to the first visit' } })
    const filled = {
      constraints: ['The office is closed over Christmas'],
      success: ['SIG-1'],
      spent: 'SIG-1',
    }
    given.did('charter.edit', { subject: 'CHA-1', fields: filled })
    expect(given.refusedWith('charter.complete', { subject: 'CHA-1' })).toEqual([])
    given.did('person.depart', { subject: 'PER-1' })
    expect(holes().map(hole => hole.sort)).toEqual(['owner', 'rights'])
  })

  it('[spaces.3] is one for each record', () => {
    const again = { fields: { name: 'Again', of: 'OUT-1' } }
    expect(chartered().refusedWith('charter.add', again)).toEqual(['already-chartered'])
  })

  it('[spaces.4] is asked for where much hangs on it', () => {
    const given = chartered()
    const committing = (key: string) => given.refusedWith('outcome.commit', { subject: key }, 'PER-1')
    expect(committing('OUT-1')).toContain('built-before-aligned')
    expect(committing('OUT-2')).not.toContain('built-before-aligned')
    given.did('outcome.edit', { subject: 'OUT-2', fields: { regulated: true } })
    expect(committing('OUT-2')).toContain('built-before-aligned')
    expect(charterNeeded(given.replica, outcome(given, 'OUT-1'))?.own?.key).toBe('CHA-1')
    given.did('charter.edit', { subject: 'CHA-1', fields: { rights: ['RIGHT-1'] } })
    given.did('charter.complete', {
      subject: 'CHA-1',
      because: 'Enough to begin.',
      passOver: ['charter-with-holes'],
    })
    expect(committing('OUT-1')).not.toContain('built-before-aligned')
  })

  it('is asked for by size and by teams, and only within what is planned now', () => {
    const given = working()
    const reasons = () => charterNeeded(given.replica, outcome(given, 'OUT-2'))?.reasons
    const part = { parent: 'OUT-2', team: 'Platform', estimate: { low: 20, likely: 41, high: 60 } }
    given.did('deliverable.add', { fields: { ...part, statement: 'The history is imported' } })
    expect(reasons()).toEqual(['large'])
    given.did('deliverable.add', {
      fields: { statement: 'The contract is signed', parent: 'OUT-2', team: 'Sales' },
    })
    expect(reasons()).toEqual(['acrossTeams', 'large'])
    const autumn = { name: 'Autumn', startsOn: '2026-10-01', endsOn: '2026-12-31' }
    given.did('cycle.add', { fields: autumn, opening: { state: 'running', openedOn: '2026-11-23' } })
    expect(reasons()).toBeUndefined()
  })

  it('covers what is below until a nearer one, and an engagement’s covers its root', () => {
    const given = working()
    given.did('client.add', { fields: { name: 'Ardenvale Care' } })
    given.did('engagement.add', { fields: { deal: 'Ardenvale', client: 'CLI-1', root: 'OUT-1' } })
    given.did('charter.add', { fields: { name: 'Ardenvale', of: 'ENG-1' } })
    const covering = () => coveringCharter(given.replica, given.record('OUT-2'))?.key
    expect(covering()).toBe('CHA-1')
    given.did('charter.add', { fields: { name: 'The pilot', of: 'OUT-2' } })
    expect(covering()).toBe('CHA-2')
  })
})

describe('a gate before the work', () => {
  const large = {
    statement: 'The history is imported',
    parent: 'OUT-1',
    owner: 'Amina',
    done: 'All visits of 24 months are there.',
    estimate: { low: 10, likely: 21, high: 40 },
  }

  it('[spaces.21] is asked for where change is costly', () => {
    const given = working()
    given.did('deliverable.add', { fields: large })
    const starting = () => given.refusedWith('deliverable.start', { subject: 'DEL-1' }, 'PER-1')
    expect(gateNeeded(given.replica, given.record('DEL-1'))?.reasons).toEqual(['large'])
    expect(starting()).toEqual(['built-before-aligned'])
    given.did('gate.add', { fields: { direction: 'By file', of: 'OUT-1' } })
    expect(starting()).toEqual(['built-before-aligned'])
    given.did('gate.proceed', { subject: 'G-1', because: 'Agreed by hand.', passOver: ['missing-voice'] })
    expect(starting()).toEqual([])
    given.did('deliverable.edit', { subject: 'DEL-1', fields: { estimate: { low: 1, likely: 2, high: 4 } } })
    expect(gateNeeded(given.replica, given.record('DEL-1'))).toBeUndefined()
  })

  it('[spaces.20] is heard before a promise', () => {
    const given = working()
    given.did('gate.add', { fields: { direction: 'By file', of: 'OUT-2', voices: [{ person: 'Ben' }] } })
    const committing = () => given.refusedWith('outcome.commit', { subject: 'OUT-2' }, 'PER-1')
    expect(committing()).toContain('built-before-aligned')
    given.did('gate.stop', { subject: 'G-1', because: 'Another way was found.' })
    expect(committing()).not.toContain('built-before-aligned')
  })
})

describe('late input', () => {
  it('becomes a change request of the outcome that it is about', () => {
    const given = working()
    given.did('deliverable.add', { fields: { statement: 'The history is imported', parent: 'OUT-2' } })
    given.did('lateInput.add', { fields: { text: 'Sign each page', of: 'DEL-1', from: 'Ben' } })
    const acted = actOut(
      given.replica,
      { act: 'lateInput.change', told: { lateInput: 'LATE-1' } },
      given.moment('PER-1'),
    )
    const decision = decideAll(given.replica, acted.ok ? acted.commands : [], given.moment('PER-1'))
    if (decision.ok) for (const fact of decision.facts) given.kept(fact, 'PER-1')
    expect(given.record('CR-1')).toMatchObject({ of: given.id('OUT-2'), askedBy: 'Ben Okri' })
    expect(given.record('LATE-1')).toMatchObject({
      state: 'changed',
      steps: { changed: { as: given.id('CR-1') } },
    })
  })
})

describe('a triad', () => {
  it('asks for a look at the sides that did not change', () => {
    const given = working()
    given.did('triad.add', { fields: { name: 'Before Ardenvale', of: 'OUT-2' } })
    const open = () =>
      triadOpenSides(given.replica, given.record('TRI-1') as unknown as Records['triad']).map(
        each => each.side,
      )
    expect(open()).toEqual([])
    given.now = '2026-11-24T09:00:00.000Z'
    given.did('outcome.edit', { subject: 'OUT-2', fields: { owner: 'Ben' } })
    expect(open()).toEqual(['process', 'metrics'])
    given.now = '2026-11-25T09:00:00.000Z'
    given.did('triad.lookAtMetrics', { subject: 'TRI-1' })
    expect(open()).toEqual(['process'])
    given.did('triad.edit', {
      subject: 'TRI-1',
      fields: { process: { rating: 'yellow', friction: 'Two syncs' } },
    })
    expect(open()).toEqual([])
    given.now = '2026-11-26T09:00:00.000Z'
    given.did('cadence.add', { fields: { name: 'Pilot', about: 'OUT-2' } })
    expect(open()).toEqual(['people', 'metrics'])
  })
})
