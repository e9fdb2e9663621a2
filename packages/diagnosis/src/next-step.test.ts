import { describe, expect, it } from 'vitest'
import { withSystems } from './alignment.cases.ts'
import { diagnose } from './diagnose.ts'
import { evidenceHash } from './evidence-hash.ts'
import type { Finding } from './finding.ts'
import { type LeverOffered, nextStep } from './next-step.ts'
import { proposedSystem } from './proposed-system.ts'

const finding = (leg: Finding['leg'], more: Partial<Finding> = {}): Finding => ({
  ...{ code: 'any', leg, severity: 'warning', sentence: `${leg} is short.`, remedy: 'Mend it.', cost: {} },
  ...{ evidence: [{ text: 'Said on 2026-11-02.', id: 'a' }] },
  subject: { kind: 'outcome', id: leg, key: 'OUT-1', title: 'It' },
  ...more,
})

const lever = (id: string, value: number, more: Partial<LeverOffered> = {}): LeverOffered => ({
  ...{ id, about: 'a', who: [], sentence: `If ${id}, it is earlier.` },
  gain: { days: { mean: value / 10 }, value: { mean: value }, onTime: { mean: 0 } },
  ...more,
})

const causes = {
  by: 'value',
  gap: 100,
  notYetAgreed: 20,
  legs: { clarity: 30, alignment: 50, feedback: 5 },
} as const

const anybody = { mayPull: () => true }

describe('the next step', () => {
  it('names the leg of the gap, the framework to apply first, and what shows it', () => {
    const findings = [finding('clarity'), finding('alignment', { cost: { days: 4 } })]
    const step = nextStep({ findings, causes: { ...causes, acute: 'alignment' } }, anybody)
    expect(step).toMatchObject({ leg: 'alignment', framework: 'triad', from: 'gap' })
    expect(step.evidence.map(each => each.text)).toContain('Clarity: 30 % of the gap.')
    expect(step.evidence.at(-1)).toMatchObject({ text: 'alignment is short.', id: 'alignment' })
  })

  it('names none where they are close', () => {
    const step = nextStep({ findings: [], causes }, anybody)
    expect(step.leg).toBeUndefined()
    expect(step.sentence).toContain('too close')
  })

  it('says so where nothing is lost, whatever a repair would win', () => {
    const step = nextStep({ findings: [], causes: { ...causes, gap: -40 } }, anybody)
    expect(step).toMatchObject({ sentence: 'There is no gap to explain.', evidence: [] })
  })

  it('takes the lever that wins most for its effort, among those its reader may pull', () => {
    const best = [lever('lend', 100, { effortDays: 20 }), lever('decide', 40), lever('hers', 900)]
    const reader = { mayPull: (each: LeverOffered) => each.id !== 'hers' }
    const step = nextStep({ findings: [finding('clarity')], levers: { by: 'value', best } }, reader)
    expect(step.intervention).toMatchObject({ by: 'lever', says: 'If decide, it is earlier.' })
  })

  it('else takes what mends the costliest finding of the leg', () => {
    const findings = [
      finding('feedback', { cost: { days: 3 } }),
      finding('feedback', { cost: { days: 30 }, remedy: 'Mend this.' }),
      finding('clarity', { severity: 'note', cost: { days: 300 } }),
    ]
    const step = nextStep({ findings }, anybody)
    expect(step).toMatchObject({ leg: 'feedback', framework: 'loop', from: 'findings' })
    expect(step.intervention).toMatchObject({ by: 'finding', says: 'Mend this.' })
  })

  it('has nothing to do where nothing is wrong', () => {
    expect(nextStep({ findings: [] }, anybody)).toEqual({
      ...{ from: 'findings', evidence: [] },
      sentence: 'Nothing that was found endangers a promise.',
    })
  })
})

describe('the evidence that is dismissed', () => {
  it('is the same while days count up, and another once a record or the severity is', () => {
    const once = evidenceHash(finding('clarity'))
    const evidence = [{ text: 'Said on 2026-12-24.', id: 'a' }]
    expect(evidenceHash(finding('clarity', { evidence, sentence: '30 days ago.' }))).toBe(once)
    expect(evidenceHash(finding('clarity', { severity: 'error' }))).not.toBe(once)
    expect(
      evidenceHash(finding('clarity', { evidence: [...evidence, { text: 'Said.', id: 'b' }] })),
    ).not.toBe(once)
  })
})

describe('the next system', () => {
  it('is proposed when one would find something now, and its finding is not shown', () => {
    const given = withSystems()
    expect(proposedSystem(given.replica, given.moment('import'))).toBeUndefined()
    for (const [day, dueOn] of [
      ['2026-11-24', '2027-05-10'],
      ['2026-11-25', '2027-05-30'],
    ]) {
      given.now = `${day}T09:00:00.000Z`
      given.did('outcome.edit', { subject: 'OUT-1', fields: { dueOn }, because: 'Late.' }, 'PER-1')
    }
    const proposed = proposedSystem(given.replica, given.moment('import'))
    expect(proposed).toMatchObject({ system: 'momentum', subject: given.id('OUT-1') })
    expect(proposed?.sentence).toContain('moved 2 times')
    expect(diagnose(given.replica, given.moment('import')).findings).toEqual([])
  })
})
