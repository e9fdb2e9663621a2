/** Levers on a promise: somebody who speaks for it, or another day for it while that is still early. */
import { addDays, daysBetween, type Records, type World } from '@throughline/model'
import { ownersTeam } from '../problem/work.ts'
import { dayInWords } from './answering.ts'
import { type Candidate, nameOf, type Seeking } from './candidate.ts'

/** A promise below this chance is worth another day; above it, people would only be disquieted. */
const poorChance = 0.34
/** Later than this, whoever relies on it can no longer make other plans: it is news, not a negotiation. */
const earlyDays = 28

export function promisingLevers(seeking: Seeking): Candidate[] {
  return [...standIns(seeking), ...otherDays(seeking)]
}

/** News of a slip travels at once where somebody speaks for an outcome whose owner is silent or away. */
function standIns({ plan, world }: Seeking): Candidate[] {
  const byId = new Map(plan.problem.activities.map(activity => [activity.id, activity]))
  return plan.counted.outcomes.flatMap(outcome => {
    if (outcome.standIn || outcome.state !== 'committed' || !silent(world, outcome, plan.axis.today))
      return []
    const told = plan.counted.holdsUp(outcome).flatMap(each => {
      const { plannedFinish, ...activity } = byId.get(each.id) ?? { id: each.id, plannedFinish: undefined }
      return plannedFinish === undefined ? [] : [activity]
    })
    if (told.length === 0) return []
    const lead = world.one('team', outcome.team ?? ownersTeam(world, outcome))?.lead
    const above = world.one('person', outcome.owner)?.manager
    return [
      {
        id: `standIn ${outcome.key}`,
        kind: 'standIn',
        about: outcome,
        who: [lead === outcome.owner ? undefined : lead, above].filter(id => id !== undefined).slice(0, 1),
        deed: `Name a stand-in for ${outcome.key}, beside ${nameOf(world, outcome.owner)}`,
        change: { activities: told },
        steps: [],
      },
    ]
  })
}

/** No check-in for three weeks. */
function silent(world: World, outcome: Records['outcome'], today: string): boolean {
  const last = world
    .pointing('checkIn', 'of', outcome.id)
    .map(each => each.createdAt.slice(0, 10))
    .sort()
    .at(-1)
  return last === undefined || daysBetween(last, today) > 21
}

/** A day that is likely to be kept, agreed while others can still plan for it. Nothing comes earlier by it. */
function otherDays({ plan, world, forecast }: Seeking): Candidate[] {
  return plan.counted.outcomes.flatMap((outcome): Candidate[] => {
    const foreseen = forecast.nodes.get(outcome.id)
    const { dueOn } = outcome
    if (outcome.state !== 'committed' || !dueOn || foreseen?.pOnTime === undefined || !foreseen.p80On)
      return []
    if (foreseen.pOnTime >= poorChance || dueOn < addDays(plan.axis.today, earlyDays)) return []
    const on = foreseen.p80On
    if (on <= dueOn) return []
    const engagement = world.pointing('engagement', 'root', outcome.id)[0]
    const who = [engagement?.lead as string | undefined, outcome.owner].filter(id => id !== undefined)
    return [
      {
        id: `renegotiate ${outcome.key}`,
        kind: 'renegotiate',
        about: outcome,
        who: who.slice(0, 1),
        deed: `Agree on ${dayInWords(on)} for ${outcome.key} now, instead of ${dayInWords(dueOn)}`,
        change: {},
        steps: [{ kind: outcome.kind, verb: 'edit', subject: outcome.id, fields: { dueOn: on } }],
        assumes: 'Nothing comes earlier by it: only the promise becomes one that is likely to be kept.',
        due: { id: outcome.id, on },
      },
    ]
  })
}
