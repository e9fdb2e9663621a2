import { describe, expect, it } from 'vitest'
import { provenByMisalignment, saidOf, withSystems } from '../alignment.cases.ts'
import { amina, another, ben, deliverable, findingOf } from '../spoken.cases.ts'

/** OUT-2 of Ben with DEL-2 of his, which waits for DEL-1 of his own, or for DEL-3 of Amina. */
function waiting(more: object = {}) {
  const given = withSystems('dependencies')
  given.did('outcome.add', { fields: another })
  given.did('outcome.commit', { subject: 'OUT-2' }, ben)
  given.did('deliverable.add', { fields: { ...deliverable, parent: 'OUT-2', dueOn: '2027-03-26' } })
  given.did('deliverable.add', {
    fields: { ...deliverable, statement: 'The names of 14 branches are masked', owner: 'Amina' },
  })
  given.now = '2026-11-09T09:00:00.000Z'
  const fields = { what: 'Masked names', to: 'DEL-2', from: 'DEL-3', neededOn: '2027-03-01', ...more }
  given.did('dependency.add', { fields }, ben)
  return given
}

describe('providing', () => {
  it.each([
    ['overcommitted', 'capacity'],
    ['skill-gap', 'capacity'],
    ['budget-overrun', 'cascade'],
    ['unaccepted-dependency', 'dependencies'],
    ['broken-dependency', 'dependencies'],
    ['late-dependency', 'dependencies'],
    ['built-before-aligned', 'cascade'],
    ['silo', 'dependencies'],
  ] as const)('%s finds what was put in, and is silent without it or its system', provenByMisalignment)

  it('gives a provider five working days to answer', () => {
    const given = waiting()
    given.now = '2026-11-16T09:00:00.000Z'
    expect(saidOf(given, 'unaccepted-dependency')).toEqual([])
    given.now = '2026-11-17T09:00:00.000Z'
    expect(saidOf(given, 'unaccepted-dependency')).toEqual([
      'DEP-1 DEL-2 waits for DEP-1, which Amina Diallo has not accepted.',
    ])
    expect(findingOf(given, 'unaccepted-dependency').command).toMatchObject({ verb: 'accept' })
  })

  it('asks nobody to agree with themselves', () => {
    const given = waiting({ from: 'DEL-1' })
    given.now = '2026-12-21T09:00:00.000Z'
    expect(saidOf(given, 'unaccepted-dependency')).toEqual([])
  })

  it('tells how late what was accepted comes, and offers the plan B', () => {
    const given = waiting({ ifLate: 'Names are masked by hand' })
    const fields = { promisedOn: '2027-03-09' }
    given.did(
      'dependency.accept',
      { subject: 'DEP-1', fields, passOver: ['late-dependency'], because: 'It is so.' },
      amina,
    )
    expect(saidOf(given, 'late-dependency')).toEqual([
      'DEP-1 DEL-2 needs DEP-1 by 2027-03-01; it is promised for 2027-03-09, 8 days later.',
    ])
    expect(findingOf(given, 'late-dependency')).toMatchObject({ severity: 'warning', cost: { days: 8 } })
    expect(findingOf(given, 'late-dependency').remedy).toContain('Names are masked by hand')
    given.did('deliverable.drop', { subject: 'DEL-3', because: 'The law allows names.' }, amina)
    expect(saidOf(given, 'broken-dependency')).toEqual(['DEP-1 DEL-2 waits for DEL-3, which is dropped.'])
    expect(saidOf(given, 'late-dependency')).toEqual([])
  })

  it('tells a skill that nobody has from one that a single person has', () => {
    const given = withSystems('capacity')
    given.did('skill.add', { fields: { name: 'Data migration' } })
    const needs = [{ skill: 'SKILL-1', level: 3, people: 1 }]
    given.did('deliverable.edit', { subject: 'DEL-1', fields: { needs } })
    expect(findingOf(given, 'skill-gap')).toMatchObject({
      severity: 'warning',
      sentence: 'Nobody has ‘Data migration’ at level 3, and 1 deliverable needs it.',
    })
    given.did('person.edit', { subject: 'Ben Okri', fields: { skills: [{ skill: 'SKILL-1', level: 3 }] } })
    expect(findingOf(given, 'skill-gap')).toMatchObject({
      severity: 'note',
      sentence: 'Only Ben Okri has ‘Data migration’ at level 3; 1 deliverable needs it.',
    })
    given.did('person.edit', { subject: 'Cleo Marsh', fields: { skills: [{ skill: 'SKILL-1', level: 4 }] } })
    expect(saidOf(given, 'skill-gap')).toEqual([])
  })

  it('says in which weeks somebody is asked for more than there is, and what it endangers', () => {
    const given = withSystems('capacity')
    given.did('deliverable.edit', { subject: 'DEL-1', fields: { dueOn: '2026-11-27' } })
    const finding = findingOf(given, 'overcommitted')
    expect(finding.subject.key).toBe('PER-2')
    expect(finding.sentence).toBe(
      'Ben Okri is asked for 4.8 person-days more than there are, in 1 week from 2026-11-23.',
    )
    expect(finding.evidence.map(each => each.text)).toEqual([
      'Week of 2026-11-23: 160 % of nominal time; the ceiling is 65 %.',
      'DEL-1 has nobody’s time by its day.',
    ])
  })
})
