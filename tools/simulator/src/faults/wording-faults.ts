/** Faults in the words: what cannot be tested, dictates, has lost its meaning or says what another says. */
import { type AnyRecord, daysBetween, type Records } from '@throughline/model'
import type { Chance } from '../organisation/chance.ts'
import type { Fault } from './site.ts'
import { dictatingBoundary, unrelatedStatement, vagueStatement } from './weak-wordings.ts'

export const vagueStatementFault: Fault = site => {
  const on: AnyRecord = site.chance.percent(20) ? site.pick(site.intents()) : site.pick(site.outcomes())
  site.edit(on, { statement: vagueStatement(site.chance) })
  return [on.id]
}

export const meaningLost: Fault = site => {
  const on = site.pick(site.outcomes())
  site.edit(on, { serves: undefined, statement: unrelatedStatement(site.chance) })
  return [on.id]
}

export const tooRigid: Fault = site => {
  const on = site.pick(site.intents())
  site.edit(on, { boundaries: [...(on.boundaries ?? []), dictatingBoundary(site.chance)] })
  return [on.id]
}

/** Somebody else promises the same, in nearly the same words. */
export const overlappingOutcomes: Fault = site => {
  const outcomes = site.outcomes()
  const like = site.pick(outcomes)
  const near = outcomes.filter(each => collide(like, each))
  const on = near.length > 0 ? site.pick(near) : undefined
  if (!on) return []
  site.edit(on, { statement: saidAgain(like.statement, site.chance) })
  return [like.id, on.id]
}

function collide(one: Records['outcome'], other: Records['outcome']): boolean {
  return (
    one.id !== other.id && one.owner !== other.owner && Math.abs(daysBetween(one.dueOn!, other.dueOn!)) <= 80
  )
}

/** The same promise as a second person would write it. */
function saidAgain(statement: string, chance: Chance): string {
  const small = statement[0]!.toLowerCase() + statement.slice(1)
  const variants = [
    statement,
    `${statement}.`,
    `By summer, ${small}`,
    statement.replace(/\bclients\b/g, 'customers').replace(/\bClients\b/g, 'Customers'),
    statement.replace(/\b(within|in under)\b/, 'in less than'),
    statement.replace(/\b(the|a) /, ''),
    `We want: ${small}`,
    statement.replace(/(\d+) %/, '$1 per cent'),
    `${statement} at last`,
    statement.replace(
      /\b(\d)\b/,
      digit =>
        ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][Number(digit)]!,
    ),
  ]
  return chance.pick(variants)
}
