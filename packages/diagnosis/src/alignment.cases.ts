/** For the tests of alignment: the small healthy world with every system on, and faults put into organisations that pull together. */
import { systemNames } from '@throughline/model'
import type { Given } from '@throughline/model/given'
import { type AlignmentFaultCode, alignedOrganisation, misalign } from '@throughline/simulator'
import { expect } from 'vitest'
import { diagnose } from './diagnose.ts'
import { found, healthy } from './spoken.cases.ts'

/** As `healthy`, with these systems on beside those that every workspace begins with. */
export function withSystems(...systems: (typeof systemNames)[number][]): Given {
  const given = healthy()
  const on = ['cascade', 'ownership', 'lineOfSight', 'questions', 'sync', ...systems]
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: on } })
  return given
}

/** What is said with a code, as 'KEY sentence'. */
export function saidOf(given: Given, code: string): string[] {
  return found(given)
    .filter(each => each.code === code)
    .map(each => `${each.subject.key} ${each.sentence}`)
}

/** Says it where the fault was put in; nothing before, and nothing once its system is off. */
export function provenByMisalignment(code: AlignmentFaultCode, system: string): void {
  let injected = 0
  for (const seed of [1, 2]) {
    const grown = alignedOrganisation(seed)
    const said = () => diagnose(grown.replica, grown.moment).findings.filter(each => each.code === code)
    expect(said().map(each => each.sentence)).toEqual([])
    const ill = misalign(grown, code, seed)
    if (ill.length === 0) continue
    injected++
    const spoken = said()
    expect(spoken.length).toBeGreaterThan(0)
    for (const each of spoken) {
      expect(ill).toContain(each.subject.id)
      expect(each.evidence.length).toBeGreaterThan(0)
      expect(each.evidence.some(one => one.id !== undefined)).toBe(true)
      expect(each.remedy).toMatch(/\.$/)
    }
    const { workspace } = grown.replica
    grown.replica.put({ ...workspace!, systems: systemNames.filter(name => name !== system) })
    expect(said()).toEqual([])
  }
  expect(injected).toBeGreaterThan(0)
}
