import { systemNames } from '@throughline/model'
import { type AnyFaultCode, faultFamilies, inject, organisation } from '@throughline/simulator'
import { describe, expect, it } from 'vitest'
import { bridgeDetectors } from '../bridge/bridge-detectors.ts'
import { diagnose } from '../diagnose.ts'
import { sightOf } from '../sight.ts'
import { feedbackDetectors } from './feedback-detectors.ts'

const known: readonly string[] = Object.values(faultFamilies).flat()
const detectors = [...feedbackDetectors, ...bridgeDetectors].filter(each => known.includes(each.code))

/** Each of them by name: a detector that nobody proves is missed here. */
const proven = [
  'action-not-done',
  'afraid-to-speak',
  'blind-signal',
  'client-unseen',
  'delivered-without-effect',
  'disputed-promise',
  'effort-without-result',
  'endless-planning',
  'fading-momentum',
  'fired-trigger',
  'firefighting',
  'green-outside',
  'margin-erosion',
  'missing-impact-retro',
  'no-recognition',
  'overdue-triad',
  'passed-over-warning',
  'priority-churn',
  'recurring-blocker',
  'reopened-decision',
  'repeated-lesson',
  'repeated-miss',
  'signal-shift',
  'silent-owner',
  'skipped-retro',
  'sliding-deadline',
  'stale-signal',
  'stuck-blocker',
  'unacknowledged-change',
  'unanswered-escalation',
  'undefined-hand-off',
  'unexplained-change',
  'unjudged-intervention',
  'unmapped-promise',
  'unreviewed-risk',
  'unsponsored-retro',
  'untested-assumption',
]

it('proves every code of feedback and the bridge', () => {
  expect(proven.filter(code => !detectors.some(each => each.code === code))).toEqual([])
})

describe.each([1, 2])('in an organisation that is well (%s)', seed => {
  const grown = organisation({ seed, records: 400 })
  const { replica, moment } = grown
  const spotted = (detector: (typeof detectors)[number]) => detector.spot(sightOf({ world: replica, moment }))

  it.each(detectors.map(each => [each.code, each] as const))('%s finds its fault alone', (code, detector) => {
    expect(spotted(detector).map(each => each.sentence)).toEqual([])
    const start = replica.savepoint()
    const ill = inject(grown, code as AnyFaultCode, seed)
    const told = spotted(detector)
    expect(told.length).toBeGreaterThan(0)
    expect(told.some(each => ill.includes(each.on.id))).toBe(true)
    for (const { sentence, remedy, evidence = [] } of told) {
      expect(sentence).toMatch(/[.?]$/)
      expect(remedy).toMatch(/[.?]$/)
      expect(evidence.some(each => replica.record(each.id ?? '') !== undefined)).toBe(true)
    }
    replica.rollback(start)
  })
})

describe('a system that is off', () => {
  const grown = organisation({ seed: 3, records: 400 })
  const { replica, moment } = grown

  it.each([
    ['sliding-deadline', 'momentum'],
    ['stale-signal', 'metrics'],
    ['unmapped-promise', 'bridge'],
    ['unreviewed-risk', 'risks'],
  ] as const)('%s says nothing while %s is off', (code, system) => {
    const start = replica.savepoint()
    inject(grown, code, 3)
    const said = () => diagnose(replica, moment).findings.map(each => each.code)
    expect(said()).toContain(code)
    replica.put({ ...replica.workspace!, systems: systemNames.filter(name => name !== system) })
    expect(said()).not.toContain(code)
    replica.put({ ...replica.workspace!, systems: [...systemNames] })
    replica.rollback(start)
  })
})
