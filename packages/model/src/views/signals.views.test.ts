import { beforeEach, describe, expect, it } from 'vitest'
import { knownFunctions } from '../expression/known.ts'
import { Given, wholeOutcome } from '../given.ts'
import { systemNames } from '../people/systems.ts'
import type { KindName, Records } from '../registry.ts'
import { answeredWords } from './condition-answers.ts'
import { stagesOf } from './flow-stages.ts'
import { signalTree, unmetConditions } from './signal-tree.ts'
import { conditionHolds, signalValue, triggerHolds } from './signal-value.ts'

const today = '2026-11-23'
let given: Given
/** Charters are asked for elsewhere. */
const systems = systemNames.filter(name => name !== 'charter')

beforeEach(() => {
  given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems } })
  for (const name of ['Days', 'Heads', 'Ratio']) given.did('signal.add', { fields: { name } })
  read('SIG-1', 74, '2026-09-30')
  read('SIG-1', 61, '2026-11-16')
  read('SIG-2', 4, '2026-11-16')
})

const read = (signal: string, value: number, at: string) =>
  given.did('reading.add', { fields: { signal, value, at } })
const one = <K extends KindName>(kind: K, key: string): Records[K] =>
  given.replica.one(kind, given.id(key)) as Records[K]
const valueOn = (key: string, on = today) => signalValue(given.replica, one('signal', key), on)
const holds = (condition: string, subject?: string) =>
  conditionHolds(given.replica, { condition, subject: subject ? given.record(subject) : undefined }, today)

describe('the value of a signal', () => {
  it('is its newest reading up to the day; a correction is the one said last for a day', () => {
    expect(valueOn('SIG-1')).toEqual({ value: 61, readOn: '2026-11-16' })
    expect(valueOn('SIG-1', '2026-10-31')).toEqual({ value: 74, readOn: '2026-09-30' })
    read('SIG-1', 62, '2026-11-16')
    read('SIG-1', 90, '2026-01-01')
    expect(valueOn('SIG-1').value).toBe(62)
    expect(valueOn('SIG-1', '2025-12-31')).toEqual({ cannot: 'SIG-1 has no reading.' })
  })

  it('is computed over others as they were on that day', () => {
    given.did('signal.edit', { subject: 'SIG-3', fields: { formula: "signal('SIG-1') / signal('SIG-2')" } })
    expect(valueOn('SIG-3')).toEqual({ value: 15.25, readOn: today })
    expect(valueOn('SIG-3', '2026-10-31')).toEqual({ cannot: 'SIG-3: SIG-2 has no reading.' })
    read('SIG-2', 0, today)
    expect(valueOn('SIG-3')).toEqual({ cannot: 'SIG-3: It divides by zero.' })
  })

  it('ends where formulas are so tangled that they would ask for thousands', () => {
    read('SIG-1', 90, '1960-01-01')
    given.did('signal.add', { fields: { name: 'Level 0', formula: "change('SIG-1', 1)" } })
    for (let level = 1; level < 14; level++) {
      const below = `SIG-${level + 3}`
      const formula = `change('${below}', ${2 ** level}) + signal('${below}')`
      given.did('signal.add', { fields: { name: `Level ${level}`, formula } })
    }
    expect(valueOn('SIG-17').cannot).toContain('It asks for too many values.')
  })
})

describe('a condition', () => {
  it('has an answer for every word that may be written, and no other', () => {
    expect([...answeredWords].sort()).toEqual(knownFunctions.map(each => each.name).sort())
  })

  it('asks the world', () => {
    given.did('outcome.add', { fields: { ...wholeOutcome, team: 'Platform' } })
    given.did('outcome.commit', { subject: 'OUT-1' }, given.record('PER-1').id)
    given.did('risk.add', { fields: { statement: 'The export lacks notes' } })
    given.did('assumption.add', { fields: { statement: '24 months suffice' } })
    given.did('person.depart', { subject: 'Cleo Marsh' })
    given.did('forecast.add', {
      fields: { of: 'OUT-1', madeOn: '2026-11-20', atPosition: 1, pOnTime: 0.31 },
    })
    const true_ = [
      "signal('SIG-1') == 61 && change('SIG-1', 28) == -13 && count(readings('SIG-1')) == 2",
      "average(readings('SIG-1')) > 67 && max(1, 2) == 2 && min(1, 2) == 1 && abs(-1) == 1",
      "daysSince('2026-11-20') == 3 && daysUntil('2026-12-01') == 8 && today == '2026-11-23'",
      "person('PER-3').departed && !person('PER-1').away",
      "assumption('A-1').untested && !assumption('A-1').broken && risk('R-1').open",
      "pOnTime('OUT-1') < 0.5 && state('OUT-1') == 'committed' && daysUntil(due('OUT-1')) > 100",
      "said('OUT-1') == 'pending' || outside",
    ]
    expect(true_.map(condition => holds(condition))).toEqual(true_.map(() => ({ holds: true })))
    expect(holds("target('SIG-1') > 3")).toEqual({ holds: false, cannot: 'SIG-1 has no target.' })
    const subject = "subject.kind == 'outcome' && subject.team == 'TEAM-1' && subject.says('first visit')"
    expect(holds(subject, 'OUT-1')).toEqual({ holds: true })
    expect(holds('subject.days > 20', 'OUT-1').cannot).toBe('Its days is not known.')
  })

  it('of a trigger holds by itself, or by its last day', () => {
    const when = "signal('SIG-1') > 60"
    given.did('trigger.add', { fields: { name: 'Slow', when } })
    given.did('trigger.add', { fields: { name: 'Outside', when: 'outside', deadlineOn: '2026-12-01' } })
    const on = (key: string, day: string) => triggerHolds(given.replica, one('trigger', key), day).holds
    expect([on('TRG-1', today), on('TRG-2', today), on('TRG-2', '2026-12-01')]).toEqual([true, false, true])
  })
})

it('a tree shows values, shortfalls and conditions that do not hold', () => {
  given.did('signal.edit', {
    subject: 'SIG-1',
    fields: { target: 30, targetOn: '2027-06-30', better: 'down' },
    passOver: ['unguarded-target', 'vanity-signal'],
    because: 'A first look.',
  })
  const drive = (cause: string, effect: string, more: object) =>
    given.did('driver.add', { fields: { condition: 'It holds', cause, effect, ...more } })
  drive('SIG-2', 'SIG-1', { holds: 'no' })
  drive('SIG-3', 'SIG-2', { checkOn: '2026-11-20' })
  const tree = signalTree(given.replica, one('signal', 'SIG-1'), today)
  expect(tree).toMatchObject({ value: { value: 61 }, shortfall: 31 })
  expect(unmetConditions(tree).map(({ driver, standing }) => [driver.key, standing])).toEqual([
    ['DRV-1', 'no'],
    ['DRV-2', 'unchecked'],
  ])
})

it('the constraint of a flow takes least of what comes in', () => {
  const stage = (name: string, more: object) =>
    given.did('stage.add', { fields: { name, flow: 'Visit', ...more } })
  stage('Go live', { order: 2, capacityPerWeek: 5, inflow: 'SIG-2' })
  stage('Import', { order: 1, capacityPerWeek: 40, inflow: 'SIG-1' })
  stage('Train', { order: 3 })
  const shown = stagesOf(given.replica, 'Visit', today)
  expect(shown.map(each => [each.stage.name, each.headroom, each.isConstraint])).toEqual([
    ['Import', -21, true],
    ['Go live', 1, false],
    ['Train', undefined, false],
  ])
  read('SIG-1', 10, today)
  expect(stagesOf(given.replica, 'Visit', today).some(each => each.isConstraint)).toBe(false)
})
