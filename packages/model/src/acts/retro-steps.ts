import { choice, day, maybe, number, ref, starting, text } from '../grammar/fields.ts'
import { titleOf } from '../registry.ts'
import { leadOf } from '../views/answerer.ts'
import { impactDueOn } from '../views/impact-due.ts'
import type { Act } from './act.ts'

/** Puts a look back in the calendar; that at the effect by itself, on the day effects can show. */
export const scheduleRetro: Act = {
  name: 'retro.schedule',
  label: 'Schedule a retrospective',
  help: 'At the system of work soon after; at the effect once it can show.',
  asks: {
    of: ref('Of', ['cycle', 'outcome', 'engagement']),
    when: starting('system' as const, choice('Stage', ['system', 'impact'])),
    name: maybe(text('Name')),
    dueOn: maybe(day('Due')),
    sponsor: maybe(ref('Sponsor', 'person')),
    host: maybe(ref('Host', 'person')),
  },
  commands: (world, told, moment) => {
    const of = world.record(String(told.of))
    if (!of) return []
    const there = world.pointing('retro', 'of', of.id)
    if (there.some(each => each.when === told.when && each.state === 'scheduled')) return []
    const outcome = world.one('outcome', of.id)
    const impact = told.when === 'impact' && outcome ? impactDueOn(world, outcome) : undefined
    const host = told.host ?? leadOf(world, of)?.id
    const dueOn = told.dueOn ?? impact
    const fields = {
      name: told.name ?? titleOf(of),
      of: of.id,
      when: told.when,
      ...(dueOn ? { dueOn } : {}),
      ...(host ? { host } : {}),
      ...(told.sponsor ? { sponsor: told.sponsor } : {}),
    }
    return [{ id: moment.newId(), kind: 'retro', verb: 'add', subject: moment.newId(), fields }]
  },
}

/** One’s own vote on what was said; a second time takes it back. */
export const voteInRetro: Act = {
  name: 'retro.vote',
  label: 'Vote',
  help: 'Your vote on one line of what was said; once more takes it back.',
  asks: { retro: ref('Retrospective', 'retro'), line: number('Line', { min: 0, help: 'From 0.' }) },
  commands: (world, told, moment) => {
    const retro = world.one('retro', String(told.retro))
    const voter = world.one('person', moment.actor)
    const place = Number(told.line)
    if (!retro?.items[place] || !voter) return []
    const items = retro.items.map((each, at) => {
      if (at !== place) return each
      const votes = each.votes ?? []
      const kept = votes.filter(id => id !== voter.id)
      return { ...each, votes: kept.length < votes.length ? kept : [...votes, voter.id] }
    })
    return [{ id: moment.newId(), kind: 'retro', verb: 'edit', subject: retro.id, fields: { items } }]
  },
}
