/** For tests of a plan: an organisation with every system on, an outcome of Amina's with two deliverables, one of Ben's. */
import { Given, wholeOutcome } from './given.ts'
import { systemNames } from './people/systems.ts'

export const amina = 'PER-1'
export const ben = 'PER-2'
export const cleo = 'PER-3'

/** OUT-1 of Amina with DEL-1 and DEL-2 below it; OUT-2 of Ben beside it with DEL-3. All in INT-1. */
export function planned(): Given {
  const given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: systemNames } })
  given.did('outcome.add', { fields: { ...wholeOutcome, dueOn: '2027-01-29', team: 'Platform' } })
  given.did('outcome.add', {
    fields: {
      ...wholeOutcome,
      statement: 'All 14 branches plan their visits in the product',
      owner: 'Ben',
      dueOn: '2027-02-26',
    },
  })
  for (const [statement, parent, owner] of [
    ['Visit history is imported', 'OUT-1', 'Amina'],
    ['The pilot branch has planned one full week', 'OUT-1', 'Amina'],
    ['Coordinators of 14 branches have passed the training', 'OUT-2', 'Ben'],
  ])
    given.did('deliverable.add', { fields: { statement, parent, owner } })
  return given
}

/** A link between two pieces of work, by their keys. */
export function linked(given: Given, [from, to]: readonly [string, string], more: object = {}): void {
  given.did('dependency.add', { fields: { what: `${from} for ${to}`, from, to, ...more } })
}
