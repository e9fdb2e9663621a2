import { describe, expect, it } from 'vitest'
import { Given } from '../given.ts'
import { systemNames } from '../people/systems.ts'
import { auditSteps } from './nine.ts'
import { pulseQuestions } from './questions.ts'

function organisation(): Given {
  const given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: [...systemNames] } })
  return given
}

/** So many more people in a team. */
function join(given: Given, team: string, count: number): void {
  for (let each = 0; each < count; each++)
    given.did('person.add', { fields: { name: `Somebody ${team} ${each}`, teams: [team] } })
}

/** PULSE-1 asks Platform, which has six people. */
function pulse(fields: Record<string, unknown> = {}): Given {
  const given = organisation()
  join(given, 'Platform', 5)
  const dates = { opensOn: '2026-11-23', closesOn: '2026-11-27' }
  given.did('pulse.add', { fields: { name: 'November', audience: ['Platform'], ...dates, ...fields } })
  return given
}

const open = { subject: 'PULSE-1' }

describe('a pulse', () => {
  it('begins with the questions of the house', () => {
    expect(pulse().record('PULSE-1').questions).toEqual(pulseQuestions)
  })

  it.each([
    ['[health.1] opened to somebody', 'audience', 'no-audience'],
    ['[health.2] opened with its first day', 'opensOn', 'no-deadline'],
    ['[health.3] opened with its last day', 'closesOn', 'no-deadline'],
  ])('is %s', (_title, field, code) => {
    const given = pulse()
    expect(given.refusedWith('pulse.open', open)).toEqual([])
    given.did('pulse.edit', { ...open, fields: { [field]: null } })
    expect(given.refusedWith('pulse.open', open)).toEqual([code])
  })

  it('[health.4] does not close before it opens', () => {
    const fields = { closesOn: '2026-11-20' }
    expect(pulse().refusedWith('pulse.edit', { ...open, fields })).toEqual(['deadline-inverted'])
  })

  it('[health.5] keeps its questions and its audience once it is open', () => {
    const given = pulse()
    given.did('pulse.open', open)
    const edit = (fields: object) => given.refusedWith('pulse.edit', { ...open, fields: { ...fields } })
    expect(edit({ questions: pulseQuestions.slice(1) })).toEqual(['already-open'])
    expect(edit({ audience: ['Sales'] })).toEqual(['already-open'])
    expect(edit({ closesOn: '2026-11-30' })).toEqual([])
  })

  it('[health.6] tells a team that it is too small to be shown', () => {
    const given = pulse({ audience: ['Platform', 'Sales'] })
    expect(given.refusal('pulse.open', open)).toMatchObject({ code: 'too-small-group', level: 'warn' })
    expect(given.refusal('pulse.open', open).reason).toMatch(/^Sales has fewer than 5/)
    join(given, 'Sales', 4)
    expect(given.refusedWith('pulse.open', open)).toEqual([])
  })

  it('[health.7] waits until something was done about the last round', () => {
    const given = pulse()
    given.did('pulse.open', open)
    given.did('pulse.close', open)
    const fields = { name: 'February', audience: ['Platform'], opensOn: '2027-02-22', closesOn: '2027-02-26' }
    given.did('pulse.add', { fields })
    expect(given.refusedWith('pulse.open', { subject: 'PULSE-2' })).toEqual(['no-action-shown'])
    given.did('action.add', { fields: { what: 'One list of priorities', from: 'PULSE-1' } })
    expect(given.refusedWith('pulse.open', { subject: 'PULSE-2' })).toEqual([])
  })
})

describe('what is published of a pulse', () => {
  function closed(): Given {
    const given = pulse({ audience: ['Platform', 'Sales'] })
    join(given, 'Sales', 5)
    given.did('team.add', { fields: { name: 'Field sales', parent: 'Sales' } })
    given.did('pulse.open', open)
    given.did('pulse.close', open)
    return given
  }

  const line = (answered: number, team?: string) => ({
    question: 'safety',
    answered,
    agree: 60,
    ...(team ? { team } : {}),
  })

  it.each([
    ['two large teams and the whole', [line(12), line(6, 'Platform'), line(6, 'Sales')], []],
    ['a team of four', [line(4, 'Platform')], ['small-group-shown']],
    [
      'a whole that leaves four when a team is taken off',
      [line(10), line(6, 'Platform')],
      ['small-group-shown'],
    ],
    ['a whole that leaves enough', [line(11), line(6, 'Platform')], []],
    [
      'a team and a part of it that leaves four',
      [line(9, 'Sales'), line(5, 'Field sales')],
      ['small-group-shown'],
    ],
    [
      'two teams that have two people in common',
      [line(10), line(6, 'Platform'), line(6, 'Sales')],
      ['small-group-shown'],
    ],
    ['a whole beside a team and its part', [line(16), line(11, 'Sales'), line(6, 'Field sales')], []],
  ])('[health.8] %s', (_title, results, codes) => {
    const fields = { invited: 20, answered: 12, results }
    expect(closed().refusedWith('pulse.publish', { ...open, fields })).toEqual(codes)
  })

  it.each(['PER-1', 'key:1', 'account:1'])('[health.16] is not published by hand, as %s', by => {
    const said = { ...open, fields: { invited: 20, answered: 12, results: [line(12)] } }
    expect(closed().refusedWith('pulse.publish', said, by)).toEqual(['not-yours'])
    expect(closed().refusedWith('pulse.publish', said, 'clock')).toEqual([])
  })
})

describe('an audit', () => {
  function drawn(): Given {
    const given = organisation()
    given.did('cycle.add', { fields: { name: 'Winter' } })
    given.did('outcome.add', { fields: { statement: 'All branches plan their visits', parent: 'INT-1' } })
    return given
  }
  const fields = { name: 'Autumn', of: 'CYC-1', team: 'Platform', auditor: 'Cleo', sample: ['OUT-1'] }

  it('[health.9] is done from outside', () => {
    const given = drawn()
    expect(given.refusedWith('audit.add', { fields: { ...fields, auditor: 'Amina' } })).toEqual([
      'auditor-inside',
    ])
    expect(given.refusedWith('audit.add', { fields })).toEqual([])
  })

  it('[health.10] says of each step whether it was followed', () => {
    const given = drawn()
    given.did('audit.add', { fields: { ...fields, sample: [] } })
    expect(given.refusedWith('audit.finish', { subject: 'AUD-1' })).toEqual(['audit-incomplete'])
    const rows = auditSteps.map(step => ({ subject: 'OUT-1', step, followed: true }))
    given.did('audit.edit', { subject: 'AUD-1', fields: { sample: ['OUT-1'], rows: rows.slice(1) } })
    expect(given.refusal('audit.finish', { subject: 'AUD-1' }).reason).toContain('OUT-1')
    given.did('audit.edit', { subject: 'AUD-1', fields: { rows } })
    expect(given.refusedWith('audit.finish', { subject: 'AUD-1' })).toEqual([])
  })
})

describe('an assessment', () => {
  it('[health.11] rates each item once', () => {
    const items = [
      { item: 'clarity', colour: 'red' },
      { item: 'clarity', colour: 'green' },
    ]
    const given = organisation()
    expect(given.refusedWith('assessment.add', { fields: { name: 'Nov', items } })).toEqual(['rated-twice'])
    expect(given.refusedWith('assessment.add', { fields: { name: 'Nov', items: items.slice(1) } })).toEqual(
      [],
    )
  })
})

describe('an intervention', () => {
  const add = (given: Given, fields: Record<string, unknown>) =>
    given.refusedWith('intervention.add', { fields: { sentence: 'Decide the import', ...fields } }, 'PER-3')

  it('[health.12] is the only one for its red item', () => {
    const given = organisation()
    given.did('assessment.add', { fields: { name: 'November' } })
    const from = { assessment: 'ASM-1', item: 'clarity' }
    given.did('intervention.add', { fields: { sentence: 'Write what done means', from } })
    expect(add(given, { from })).toEqual(['second-intervention'])
    expect(add(given, { from: { ...from, item: 'metrics' } })).toEqual([])
    given.did('intervention.drop', { subject: 'IV-1', because: 'It was tried before.' })
    expect(add(given, { from })).toEqual([])
  })

  it('[health.13] is adopted with a day on which it is judged, by whom it was proposed to', () => {
    const given = organisation()
    given.did('intervention.add', { fields: { sentence: 'Decide the import', proposedTo: 'Amina' } })
    const adopt = { subject: 'IV-1', because: 'Nine days.' }
    expect(given.refusedWith('intervention.adopt', adopt, 'PER-1')).toEqual(['no-deadline'])
    const whole = { ...adopt, fields: { judgeOn: '2026-12-18' } }
    expect(given.refusedWith('intervention.adopt', whole, 'PER-2')).toEqual(['not-yours'])
    expect(given.refusedWith('intervention.adopt', whole, 'PER-1')).toEqual([])
  })

  it('[health.14] is alone the next step of its week', () => {
    const given = organisation()
    given.did('intervention.add', { fields: { sentence: 'Accept DEP-7', nextStep: '2026-11-23' } })
    expect(add(given, { nextStep: '2026-11-23' })).toEqual(['second-next-step'])
    expect(add(given, { nextStep: '2026-11-30' })).toEqual([])
  })

  it('[health.15] is proposed to the lead of those it needs', () => {
    const given = organisation()
    given.did('person.edit', { subject: 'Cleo', fields: { teams: ['Platform'] } })
    const lend = (person: string) => {
      const fields = [{ field: 'assigned.0.person', value: person }]
      return [{ kind: 'deliverable', verb: 'edit', subject: 'DEL-1', fields }]
    }
    expect(add(given, { commands: lend('Cleo') })).toEqual([])
    expect(add(given, { commands: lend('Ben') })).toEqual(['not-their-lead'])
    expect(add(given, { commands: lend('Ben'), proposedTo: 'Ben' })).toEqual([])
  })
})
