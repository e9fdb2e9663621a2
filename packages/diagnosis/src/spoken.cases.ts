/** For the tests of detectors: a small healthy world, what is said of it, and faults put into grown organisations. */
import { Given, wholeOutcome } from '@throughline/model/given'
import { type FaultCode, inject, organisation } from '@throughline/simulator'
import { expect } from 'vitest'
import { type DiagnosisOptions, diagnose } from './diagnose.ts'
import type { Finding } from './finding.ts'

export const amina = 'PER-1'
export const ben = 'PER-2'

/** INT-1 of Amina; OUT-1 of Amina, committed; DEL-1 of Ben, planned: nothing to be said. */
export function healthy(): Given {
  const given = Given.organisation()
  given.did('outcome.add', { fields: wholeOutcome })
  given.did('outcome.commit', { subject: 'OUT-1' }, amina)
  given.did('deliverable.add', { fields: deliverable })
  return given
}

export const deliverable = {
  statement: 'The visit history of 14 branches is imported',
  parent: 'OUT-1',
  owner: 'Ben',
  done: 'Branch managers have signed a sample of 200 visits.',
  dueOn: '2027-02-26',
  estimate: { low: 5, likely: 8, high: 12 },
}

/** A second outcome that lacks nothing, for somebody else. */
export const another = {
  ...wholeOutcome,
  statement: 'Two of three coordinators import a file alone',
  done: 'Twenty of thirty coordinators have imported a file alone.',
  owner: 'Ben',
}

export function found(given: Given, options?: DiagnosisOptions): readonly Finding[] {
  return diagnose(given.replica, given.moment('import'), options).findings
}

/** What is said, as 'code KEY'. */
export function spoken(given: Given, options?: DiagnosisOptions): string[] {
  return found(given, options).map(each => `${each.code} ${each.subject.key}`)
}

export function findingOf(given: Given, code: string): Finding {
  const finding = found(given).find(each => each.code === code)
  if (!finding) throw new Error(`nothing says ${code}: ${spoken(given).join(', ') || 'nothing is said'}`)
  return finding
}

/**
 * Says it where the fault was put in, and nothing before. Of words people find new ones without end: there, one in five
 * may be missed here; `proof.test.ts` counts over more.
 */
export function provenBySimulation(code: FaultCode, { mayMiss = 0 } = {}): void {
  let missed = 0
  for (const seed of [1, 2, 3, 4, 5]) {
    const grown = organisation({ seed, records: 220 })
    const said = () => diagnose(grown.replica, grown.moment).findings.filter(each => each.code === code)
    expect(said().map(each => each.sentence)).toEqual([])
    const ill = inject(grown, code, seed)
    const subjects = said().map(each => each.subject.id)
    if (subjects.length === 0) missed++
    expect(ill).toEqual(expect.arrayContaining(subjects))
  }
  expect(missed).toBeLessThanOrEqual(mayMiss)
}
