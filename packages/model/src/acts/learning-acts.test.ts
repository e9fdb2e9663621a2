import { describe, expect, it } from 'vitest'
import { Given, wholeOutcome } from '../given.ts'
import { systemNames } from '../people/systems.ts'
import { acted } from './acted.given.ts'

/** OUT-1 is delivered, and RETRO-1 looks at its effect. */
function delivered(): Given {
  const given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: [...systemNames] } })
  const opening = { state: 'delivered', openedOn: '2026-11-23' }
  given.did('outcome.add', { fields: wholeOutcome, opening })
  const fields = { name: 'Effect', of: 'OUT-1', when: 'impact', sponsor: 'Amina', host: 'Cleo' }
  given.did('retro.add', { fields })
  return given
}

describe('retro.hold', () => {
  it('validates the outcome, and makes actions and lessons that know where they came from', () => {
    const given = delivered()
    const told = {
      retro: 'RETRO-1',
      verdict: 'scale',
      ends: 'validated',
      seen: 'Nine of the ten newest clients planned within 30 days.',
      actions: [{ what: 'Tell the two next branches', who: 'Ben' }],
      lessons: [{ text: 'Ask for a sample export first', themes: ['import'] }],
    }
    expect(acted(given, 'retro.hold', told)).toEqual([])
    expect(given.record('OUT-1')).toMatchObject({ state: 'validated' })
    expect(given.record('RETRO-1')).toMatchObject({ state: 'held', verdict: 'scale' })
    expect(given.record('ACT-1')).toMatchObject({ from: given.id('RETRO-1'), who: given.id('PER-2') })
    expect(given.record('LES-1')).toMatchObject({ evidence: [given.id('RETRO-1')], themes: ['import'] })
    expect(acted(given, 'retro.hold', told)).toEqual(['nothing-to-do'])
  })

  it('stops what did not prove itself', () => {
    const given = delivered()
    const told = { retro: 'RETRO-1', verdict: 'stop', ends: 'unproven', seen: 'Three of ten planned.' }
    expect(acted(given, 'retro.hold', told)).toEqual([])
    expect(given.record('OUT-1')).toMatchObject({
      state: 'dropped',
      steps: { disproved: { whatWasSeen: 'Three of ten planned.' } },
    })
  })

  it('decides nothing where one part is refused', () => {
    const given = delivered()
    expect(acted(given, 'retro.hold', { retro: 'RETRO-1', verdict: 'keep', ends: 'validated' })).toEqual([
      'missing-value',
    ])
    expect(given.record('RETRO-1').state).toBe('scheduled')
  })
})

describe('a look back', () => {
  it('is scheduled once, at the effect six weeks after delivery', () => {
    const given = delivered()
    given.did('retro.skip', { subject: 'RETRO-1', because: 'Begun anew.' }, 'PER-1')
    expect(acted(given, 'retro.schedule', { of: 'OUT-1', when: 'impact' })).toEqual([])
    expect(given.record('RETRO-2')).toMatchObject({ dueOn: '2027-01-04', host: given.id('PER-1') })
    expect(acted(given, 'retro.schedule', { of: 'OUT-1', when: 'impact' })).toEqual(['nothing-to-do'])
  })

  it('takes a vote and gives it back', () => {
    const given = delivered()
    given.did('retro.edit', { subject: 'RETRO-1', fields: { items: [{ text: 'A wait' }] } })
    const votes = () => (given.record('RETRO-1').items as { votes?: string[] }[])[0]?.votes
    expect(acted(given, 'retro.vote', { retro: 'RETRO-1', line: 0, as: 'PER-2' })).toEqual([])
    expect(votes()).toEqual([given.id('PER-2')])
    acted(given, 'retro.vote', { retro: 'RETRO-1', line: 0, as: 'PER-2' })
    expect(votes()).toEqual([])
  })
})

describe('the library', () => {
  it('begins with the path of bridge leads and its three skills, once', () => {
    const given = delivered()
    given.did('skill.add', { fields: { name: 'reading a client' } })
    expect(acted(given, 'library.shipped', {})).toEqual([])
    const path = given.replica.all('practice').find(each => each.title === 'Bridge-lead path')
    expect(path?.skills?.map(id => given.replica.one('skill', id)?.name)).toEqual([
      'Commercial awareness',
      'reading a client',
      'Difficult conversations',
    ])
    expect(acted(given, 'library.shipped', {})).toEqual(['nothing-to-do'])
  })

  it('counts the use of a lesson at each place once, and asks why it is refused', () => {
    const given = delivered()
    given.did('lesson.add', { fields: { text: 'Ask for a sample export first' } })
    const use = (how: string, because?: string) =>
      acted(given, 'lesson.use', { lesson: 'LES-1', at: 'OUT-1', how, ...(because ? { because } : {}) })
    expect([use('shown'), use('shown'), use('refused')]).toEqual([[], ['nothing-to-do'], ['no-reason']])
    expect(use('refused', 'There is no export.')).toEqual([])
    expect(given.record('LES-1')).toMatchObject({
      shownAt: [given.id('OUT-1')],
      refusedAt: [given.id('OUT-1')],
    })
  })

  it('lets somebody mark a practice for themselves', () => {
    const given = delivered()
    given.did('practice.add', { fields: { title: 'Read the deal aloud' } })
    expect(acted(given, 'practice.mark', { practice: 'PRAC-1', how: 'completed', as: 'PER-2' })).toEqual([])
    expect(given.record('PRAC-1').completedBy).toEqual([given.id('PER-2')])
  })
})

describe('health', () => {
  it('adds a set of questions to a pulse that is not open', () => {
    const given = delivered()
    given.did('pulse.add', { fields: { name: 'November' } })
    expect(acted(given, 'pulse.widen', { pulse: 'PULSE-1', set: 'bridge' })).toEqual([])
    expect(given.record('PULSE-1').questions).toHaveLength(10)
    expect(acted(given, 'pulse.widen', { pulse: 'PULSE-1', set: 'bridge' })).toEqual(['nothing-to-do'])
  })

  it('draws the same sample by the same seed', () => {
    const given = delivered()
    const days = { startsOn: '2026-11-01', endsOn: '2027-06-30' }
    given.did('cycle.add', { fields: { name: 'Winter', ...days } })
    for (let each = 0; each < 12; each++)
      given.did('deliverable.add', { fields: { statement: `Branch ${each} is live`, parent: 'OUT-1' } })
    given.did('audit.add', { fields: { name: 'Autumn', of: 'CYC-1', auditor: 'Cleo' } })
    const drawn = (seed: number) => {
      expect(acted(given, 'audit.draw', { audit: 'AUD-1', count: 5, seed })).toEqual([])
      return given.record('AUD-1').sample as string[]
    }
    const first = drawn(7)
    expect(first).toHaveLength(5)
    expect(drawn(8)).not.toEqual(first)
    expect(drawn(7)).toEqual(first)
  })

  it('adopts an intervention and makes its changes, all or none', () => {
    const given = delivered()
    given.did('deliverable.add', { fields: { statement: 'The pilot branch plans a week', parent: 'OUT-1' } })
    const change = (value: string) => [
      { kind: 'deliverable', verb: 'edit', subject: 'DEL-1', fields: [{ field: 'dueOn', value }] },
    ]
    const fields = { sentence: 'Three weeks later', judgeOn: '2027-02-01', commands: change('2027-02-12') }
    given.did('intervention.add', { fields })
    expect(acted(given, 'intervention.adopt', { intervention: 'IV-1', because: 'It fits.' })).toEqual([])
    expect([given.record('IV-1').state, given.record('DEL-1').dueOn]).toEqual(['adopted', '2027-02-12'])
    given.did('intervention.add', { fields: { ...fields, commands: change('soon') } })
    expect(acted(given, 'intervention.adopt', { intervention: 'IV-2', because: 'It fits.' })).not.toEqual([])
    expect(given.record('IV-2').state).toBe('proposed')
  })
})
