import type { Estimate } from './estimate.ts'
import { estimateFault } from './estimate.ts'
import { DOCUMENTED_PRIORS, type Priors } from './priors.ts'
import type { ForecastActivity, ForecastNeed, ForecastProblem } from './problem.ts'

/** Why a problem cannot be forecast at all; `at` names the place, as in 'activities[3].estimate.low'. */
export interface ForecastRefusal {
  code:
    | 'not-a-number'
    | 'negative'
    | 'too-great'
    | 'order'
    | 'empty'
    | 'above-one'
    | 'duplicate'
    | 'unknown-reference'
    | 'unknown-kind'
    | 'itself'
    | 'in-the-future'
    | 'cycle'
  at: string
  /** Of a cycle: the ids in the direction of the relations. */
  cycle?: string[]
}

/** Everything wrong with a problem but cycles, in its order; empty when sound. */
export function problemRefusals(problem: ForecastProblem): ForecastRefusal[] {
  const found: ForecastRefusal[] = []
  const ids = new Set<string>()
  problem.activities.forEach((activity, k) => {
    if (ids.has(activity.id)) found.push({ code: 'duplicate', at: `activities[${k}].id` })
    ids.add(activity.id)
    found.push(...activityRefusals(activity, `activities[${k}]`))
  })
  const known = (id: string, at: string) => {
    if (!ids.has(id)) found.push({ code: 'unknown-reference', at })
  }
  problem.relations?.forEach((relation, k) => {
    known(relation.from, `relations[${k}].from`)
    known(relation.to, `relations[${k}].to`)
    if (relation.from === relation.to) found.push({ code: 'itself', at: `relations[${k}]` })
    if (relation.kind && !['FS', 'SS', 'FF', 'SF'].includes(relation.kind))
      found.push({ code: 'unknown-kind', at: `relations[${k}].kind` })
    found.push(...number(relation.lag ?? 0, `relations[${k}].lag`, 'any'))
    found.push(...number(relation.neededAt ?? 0, `relations[${k}].neededAt`, 'any'))
  })
  problem.waits?.forEach((wait, k) => {
    for (const [j, id] of wait.blocks.entries()) known(id, `waits[${k}].blocks[${j}]`)
    for (const [j, id] of (wait.after ?? []).entries()) known(id, `waits[${k}].after[${j}]`)
    if (!(wait.kind in DOCUMENTED_PRIORS.latency))
      found.push({ code: 'unknown-kind', at: `waits[${k}].kind` })
    if (wait.latency) found.push(...estimateRefusals(wait.latency, `waits[${k}].latency`))
    for (const field of ['openedAt', 'promisedAt', 'neededAt', 'answeredAt'] as const)
      found.push(...number(wait[field] ?? 0, `waits[${k}].${field}`, 'any'))
    if ((wait.openedAt ?? 0) > 0) found.push({ code: 'in-the-future', at: `waits[${k}].openedAt` })
  })
  problem.risks?.forEach((risk, k) => {
    for (const [j, id] of risk.affects.entries()) known(id, `risks[${k}].affects[${j}]`)
    found.push(...number(risk.probability, `risks[${k}].probability`, 'chance'))
    found.push(...estimateRefusals(risk.delay, `risks[${k}].delay`))
    found.push(...number(risk.occurredDelayDays ?? 0, `risks[${k}].occurredDelayDays`))
    if (risk.mitigation) {
      const { probabilityAfter, delayAfter } = risk.mitigation
      found.push(...number(probabilityAfter, `risks[${k}].mitigation.probabilityAfter`, 'chance'))
      found.push(...estimateRefusals(delayAfter, `risks[${k}].mitigation.delayAfter`))
    }
  })
  found.push(...priorRefusals(problem.priors ?? {}), ...peopleRefusals(problem))
  for (const [k, id] of (problem.priority ?? []).entries()) known(id, `priority[${k}]`)
  return found
}

function priorRefusals({ sharedByAll = 0, sharedByTeam = 0, ...priors }: Partial<Priors>): ForecastRefusal[] {
  const found = [
    ...number(sharedByAll, 'priors.sharedByAll', 'chance'),
    ...number(sharedByTeam, 'priors.sharedByTeam', 'chance'),
  ]
  if (sharedByAll + sharedByTeam > 1) found.push({ code: 'above-one', at: 'priors.sharedByTeam' })
  for (const name of ['promiseSlip', 'reactionLag'] as const) {
    const stated = priors[name]
    if (stated) found.push(...estimateRefusals(stated, `priors.${name}`))
  }
  for (const [kind, latency] of Object.entries(priors.latency ?? {}))
    found.push(...estimateRefusals(latency, `priors.latency.${kind}`))
  for (const [clarity, { chance, share, extraSpread }] of Object.entries(priors.rework ?? {})) {
    const at = `priors.rework.${clarity}`
    found.push(
      ...number(chance, `${at}.chance`, 'chance'),
      ...number(share, `${at}.share`),
      ...number(extraSpread, `${at}.extraSpread`),
    )
  }
  return found
}

function activityRefusals(activity: ForecastActivity, at: string): ForecastRefusal[] {
  const found: ForecastRefusal[] = []
  if (!((activity.clarity ?? 'clear') in DOCUMENTED_PRIORS.rework))
    found.push({ code: 'unknown-kind', at: `${at}.clarity` })
  if (activity.estimate) found.push(...estimateRefusals(activity.estimate, `${at}.estimate`))
  if (activity.toldAfter) found.push(...estimateRefusals(activity.toldAfter, `${at}.toldAfter`))
  found.push(...number(activity.startsNoEarlier ?? 0, `${at}.startsNoEarlier`, 'any'))
  found.push(...number(activity.plannedFinish ?? 0, `${at}.plannedFinish`, 'any'))
  const { state } = activity
  if (state?.is === 'started') {
    found.push(...number(state.startedAt, `${at}.state.startedAt`, 'any'))
    found.push(...number(state.spentDays ?? 0, `${at}.state.spentDays`))
    if (state.startedAt > 0) found.push({ code: 'in-the-future', at: `${at}.state.startedAt` })
    if (state.remaining) found.push(...estimateRefusals(state.remaining, `${at}.state.remaining`))
  }
  if (state?.is === 'done') {
    found.push(...number(state.finishedAt, `${at}.state.finishedAt`, 'any'))
    if (state.finishedAt > 0) found.push({ code: 'in-the-future', at: `${at}.state.finishedAt` })
  }
  for (const [k, need] of (activity.needs ?? []).entries())
    found.push(...needRefusals(need, `${at}.needs[${k}]`))
  return found
}

function needRefusals(need: ForecastNeed, at: string): ForecastRefusal[] {
  const found = number(need.share ?? 1, `${at}.share`, 'chance')
  if (need.share === 0) found.push({ code: 'empty', at: `${at}.share` })
  const people = need.people ?? 1
  if (!Number.isInteger(people)) found.push({ code: 'not-a-number', at: `${at}.people` })
  else if (people < 1) found.push({ code: 'empty', at: `${at}.people` })
  return found
}

function peopleRefusals(problem: ForecastProblem): ForecastRefusal[] {
  const found: ForecastRefusal[] = []
  const ids = new Set<string>()
  problem.people?.forEach((person, k) => {
    if (ids.has(person.id)) found.push({ code: 'duplicate', at: `people[${k}].id` })
    ids.add(person.id)
    found.push(...number(person.rate, `people[${k}].rate`))
    let last = Number.NEGATIVE_INFINITY
    for (const [j, { from, to }] of (person.away ?? []).entries()) {
      found.push(
        ...number(from, `people[${k}].away[${j}].from`, 'any'),
        ...number(to, `people[${k}].away[${j}].to`, 'any'),
      )
      if (to <= from || from < last) found.push({ code: 'order', at: `people[${k}].away[${j}]` })
      last = to
    }
  })
  return found
}

function estimateRefusals(estimate: Estimate, at: string): ForecastRefusal[] {
  const fault = estimateFault(estimate)
  return fault ? [{ code: fault.because, at: `${at}.${fault.at}` }] : []
}

function number(
  value: number,
  at: string,
  may: 'positive' | 'any' | 'chance' = 'positive',
): ForecastRefusal[] {
  if (!Number.isFinite(value)) return [{ code: 'not-a-number', at }]
  if (value < 0 && may !== 'any') return [{ code: 'negative', at }]
  if (value > 1 && may === 'chance') return [{ code: 'above-one', at }]
  return []
}
