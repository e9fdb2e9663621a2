/** Why a record cannot be forecast, and the one thing that would mend it. */
import type { Records, World } from '@throughline/model'
import type { Foreseen } from './plan-forecast.ts'

export function missing(
  { because, mend, need }: NonNullable<Foreseen['cannot']>,
  world: World,
): { reason: string; remedy: string } {
  const record = world.record(mend)
  const key = record?.key ?? mend
  const asked = need === undefined ? undefined : world.one('person', need.split(' ').at(-1))
  const nothingBelow = record !== undefined && record.kind !== 'deliverable' && world.below(mend).length === 0
  switch (because) {
    case 'no-estimate':
      if (record?.estimate)
        return {
          reason: `The estimate of ${key} is longer than any plan.`,
          remedy: `Give ${key} a low, a likely and a high estimate in person-days.`,
        }
      return nothingBelow
        ? { reason: `Nothing stands below ${key}.`, remedy: `Add a deliverable with an estimate to ${key}.` }
        : { reason: `${key} has no estimate.`, remedy: `Give ${key} a low, a likely and a high estimate.` }
    case 'no-capacity':
      if (asked && isHere(asked))
        return {
          reason: `Nobody can do ${key}: ${asked.name} has no time for planned work.`,
          remedy: `Give ${asked.name} hours, or name somebody else.`,
        }
      return {
        reason: `Nobody can do ${key}${need ? `: it needs ${named(need, world)}` : ''}.`,
        remedy: 'Name somebody who is here, or add the skill to somebody.',
      }
    case 'depends-on':
      return { reason: `It waits for ${key}, which cannot be forecast.`, remedy: `Mend ${key} first.` }
  }
}

/** Listed, and not left: what is missing then is hours. */
function isHere(person: Records['person']): boolean {
  return person.state !== 'departed'
}

/** Ids in the words of the engine, as the names people know. */
function named(need: string, world: World): string {
  return need.replace(/\S+/g, word => {
    const record = world.record(word)
    return record ? String(record.name ?? record.key) : word
  })
}
