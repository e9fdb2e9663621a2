/** Faults of waiting: what nobody agreed to give, what comes late, who was not asked in time. */
import { addDays, lineOfSight } from '@throughline/model'
import { todayOn } from '../organisation/ground.ts'
import type { Fault, Site } from './site.ts'

const soon = (days: number) => addDays(todayOn, days)

/** One piece of open work, and another of somebody else that it may wait for. */
function pair(site: Site) {
  const isOpen = (id: string | undefined) => site.world.one('outcome', id)?.state === 'committed'
  const open = site.deliverables(each => each.owner !== undefined && isOpen(each.parent))
  const to = site.pick(open)
  const from = site.pick(open.filter(each => each.parent !== to.parent && each.owner !== to.owner))
  return { to, from }
}

function asked(site: Site, neededOn: string, daysAgo: number) {
  const { to, from } = pair(site)
  const fields = { what: 'The checked list', to: to.id, from: from.id, neededOn }
  return { to, from, id: site.add('dependency', fields, { daysAgo, by: to.owner! }) }
}

const unacceptedDependency: Fault = site => {
  const { id, to } = asked(site, soon(14), site.chance.between(12, 30))
  return [id, to.id]
}

const brokenDependency: Fault = site => {
  const { id, to, from } = asked(site, soon(20), 30)
  const carried = { promisedOn: soon(18) }
  site.step({ id, kind: 'dependency' }, 'accept', { daysAgo: 25, by: from.owner!, carried })
  const others = site.world.pointing('dependency', 'from', from.id)
  site.step(from, 'drop', { daysAgo: 5, because: 'The money went elsewhere.' })
  return [id, to.id, ...others.flatMap(each => [each.id, each.to])]
}

const lateDependency: Fault = site => {
  const { id, to, from } = asked(site, soon(10), 30)
  const carried = { promisedOn: soon(10 + site.chance.between(10, 40)) }
  site.step({ id, kind: 'dependency' }, 'accept', { daysAgo: 25, by: from.owner!, carried })
  return [id, to.id]
}

/** Regulated work that began, and nobody was asked before. */
const builtBeforeAligned: Fault = site => {
  const isAsked = (id: string) =>
    site.world.pointing('gate', 'of', id).length + site.world.pointing('engagement', 'root', id).length > 0
  const on = site.pick(
    site.outcomes(each => {
      const begun = site.world.below(each.id).filter(work => work.state === 'started')
      const line = [each, ...lineOfSight(site.world, each.id), ...begun]
      return begun.length > 0 && !line.some(({ id }) => isAsked(id))
    }),
  )
  site.edit(on, { regulated: true })
  return [on.id, ...site.world.below(on.id).map(each => each.id)]
}

/** Somebody who never was a voice changed begun work. */
const missingVoice: Fault = site => {
  const on = site.pick(site.deliverables(each => each.state === 'started'))
  const from = site.somebody(on.owner)
  const fields = { text: 'It must hold the second site too', of: on.id, from }
  return [site.add('lateInput', fields, { daysAgo: 10, by: from }), on.id, from]
}

/** A voice that was asked, kept silent, and spoke after the gate had ended; and again. */
const lateVoice: Fault = site => {
  const on = site.pick(site.outcomes())
  const from = site.somebody(on.owner)
  const ill = [on.id, from]
  for (const daysAgo of [60, 40, 20]) {
    const fields = {
      ...{ direction: 'Site by site', of: on.id, voices: [{ person: from, must: true }] },
      ...{ dueOn: soon(-daysAgo + 5), host: on.owner },
    }
    const gate = site.add('gate', fields, { daysAgo, by: on.owner! })
    const carried = { silent: [from] }
    site.step({ id: gate, kind: 'gate' }, 'proceed', { daysAgo: daysAgo - 6, by: on.owner!, carried })
    const late = { text: 'The second site is missing', of: gate, from }
    ill.push(gate, site.add('lateInput', late, { daysAgo: daysAgo - 10, by: from }))
  }
  return ill
}

const stuckBlocker: Fault = site => {
  const on = site.pick(site.outcomes(each => each.owner !== undefined))
  const since = soon(-site.chance.between(12, 40))
  const fields = {
    of: on.id,
    status: 'atRisk',
    confidence: 50,
    blocked: { by: 'The missing signature', sinceOn: since },
  }
  return [on.id, site.add('checkIn', fields, { daysAgo: 1, by: on.owner! })]
}

const unansweredEscalation: Fault = site => {
  const on = site.pick(site.outcomes())
  const to = site.somebody(on.owner)
  const fields = { ask: 'Two people for a month', from: on.id, path: [to], answersWithin: 3 }
  return [site.add('escalation', fields, { daysAgo: site.chance.between(12, 40), by: on.owner! }), on.id, to]
}

/** The same words block three promises. */
const recurringBlocker: Fault = site => {
  const mine = site.outcomes(each => each.owner !== undefined).slice(0, 4)
  for (const [place, on] of mine.entries()) {
    const blocked = { by: 'The supplier’s form', sinceOn: soon(-8) }
    site.add('checkIn', { of: on.id, status: 'atRisk', blocked }, { daysAgo: 3 + place, by: on.owner! })
  }
  return mine.length > 2 ? mine.map(each => each.id) : []
}

const reopenedDecision: Fault = site => {
  const id = site.open('decision', 60)
  const of = { id, kind: 'decision' }
  const { decider: by } = site.world.one('decision', id)!
  for (const daysAgo of [50, 35, 20]) {
    site.step(of, 'decide', { daysAgo, by: by!, carried: { choice: 'Yes', rationale: 'It is quicker.' } })
    site.step(of, 'reopen', { daysAgo: daysAgo - 7, by: by! })
  }
  return [id]
}

/** Planning should have ended; options were opened, and nothing was decided. */
const endlessPlanning: Fault = site => {
  const dueOn = soon(-site.chance.between(20, 50))
  const days = { startsOn: soon(200), endsOn: soon(290), planningStartsOn: soon(-120), planningDueOn: dueOn }
  const id = site.add('cycle', { name: 'The one after', ...days }, { daysAgo: 120, by: 'import' })
  const waiting = [site.open('decision', 60), site.open('decision', 50), site.open('decision', 45)]
  return [id, ...waiting]
}

export const waitingFaults = {
  unacceptedDependency,
  brokenDependency,
  lateDependency,
  builtBeforeAligned,
  missingVoice,
  lateVoice,
  stuckBlocker,
  unansweredEscalation,
  recurringBlocker,
  reopenedDecision,
  endlessPlanning,
}
