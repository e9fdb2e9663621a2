/** What an organisation does week by week: rhythms and what was held in them, cycles, actions, thanks. */
import { addDays } from '@throughline/model'
import { todayOn } from './ground.ts'
import { type Growing, instant, type Promised } from './growing.ts'

/** The rhythms of teams first: everything else is said in one. */
export function rhythms(growing: Growing): void {
  const { history, ground } = growing
  for (const { id, lead, crews } of ground.departments) {
    const review = cadence(growing, {
      team: id,
      lead,
      purpose: 'review',
      recurrence: 'FREQ=MONTHLY;BYDAY=1TH',
    })
    for (const on of ['2026-08-06', '2026-09-03', '2026-10-01', '2026-11-05'])
      hold(growing, { id: review, on, present: [lead, ...crews.flatMap(crew => crew.people.slice(0, 1))] })
    for (const crew of crews) {
      const [lead = ''] = crew.people
      const id = cadence(growing, {
        team: crew.id,
        lead,
        purpose: 'sync',
        recurrence: 'FREQ=WEEKLY;BYDAY=MO',
      })
      const rhythm = { id, people: crew.people }
      growing.rhythms.push(rhythm)
      syncs(growing, 4, rhythm)
    }
  }
  for (const [name, startsOn, endsOn] of cycles) {
    const cycle = {
      id: history.add('cycle', { name, startsOn, endsOn }, said(startsOn, 'import')),
      kind: 'cycle',
    }
    history.step(cycle, 'start', said(startsOn, 'import', 1))
    if (endsOn < todayOn) closed(growing, cycle, endsOn)
    growing.cycles.push(cycle.id)
  }
  history.add('cycle', planning, said('2026-11-09', 'import'))
}

/** A cycle that is over was looked back at. */
function closed({ history, ground }: Growing, cycle: { id: string; kind: string }, endsOn: string): void {
  history.step(cycle, 'close', said(endsOn, 'import', 8))
  const by = ground.departments[0]!.lead
  const items = [{ text: 'Two lists came late.', theme: 'late lists' }]
  const fields = { name: 'The first half', of: cycle.id, when: 'system', host: by, sponsor: by, items }
  const on = addDays(endsOn, 9)
  const retro = { id: history.add('retro', { ...fields, dueOn: on }, said(on, by)), kind: 'retro' }
  history.step(retro, 'hold', said(on, by, 1))
}

/** Nothing falls due before the running one ends: what is promised is promised for years to come. */
const cycles: readonly (readonly [name: string, startsOn: string, endsOn: string])[] = [
  ['First half of 2026', '2026-01-05', '2026-06-28'],
  ['To the summer of 2027', '2026-06-29', '2027-06-27'],
]

const planning = {
  name: 'The year after',
  startsOn: '2027-06-28',
  endsOn: '2028-06-30',
  planningDueOn: '2027-06-01',
}

interface Held {
  readonly team: string
  readonly lead: string
  readonly purpose: string
  readonly recurrence: string
}

function cadence({ history }: Growing, { team, lead, purpose, recurrence }: Held): string {
  const fields = { name: `${purpose} of ${team.slice(-4)}`, team, leaders: [lead], purpose, recurrence }
  return history.add('cadence', fields, said('2025-12-01', lead))
}

/** The last Mondays of one team, each held, somebody missing now and then. */
export function syncs(growing: Growing, count: number, rhythm = growing.chance.pick(growing.rhythms)): void {
  const { chance } = growing
  const behind = growing.held.get(rhythm.id) ?? 0
  growing.held.set(rhythm.id, behind + count)
  for (let each = 1; each <= count; each++) {
    const on = addDays(todayOn, -7 * (behind + each))
    if (on < '2025-12-08') return
    const [lead = '', ...others] = rhythm.people
    hold(growing, { id: rhythm.id, on, present: [lead, ...others.filter(() => chance.percent(90))] })
  }
}

/** Whoever leads it says that it was held. */
function hold({ history }: Growing, held: { id: string; on: string; present: readonly string[] }): void {
  const { id, on, present } = held
  const fields = { cadence: id, startedAt: `${on}T09:00:00Z`, present }
  const sync = { id: history.add('sync', fields, said(on, present[0]!, 1)), kind: 'sync' }
  history.step(sync, 'end', { ...said(on, present[0]!, 2), carried: { endedAt: `${on}T09:15:00Z` } })
}

/** Done in time as a rule; the newest may be open. */
export function action(growing: Growing): void {
  const { history, chance } = growing
  const { id: from, crew, begunOn } = chance.pick(growing.promised)
  const [by = ''] = crew.people
  const who = chance.pick(crew.people)
  const on = latest(addDays('2026-05-04', chance.below(190)), addDays(begunOn, 3))
  const fields = { what: chance.pick(small), who, dueOn: addDays(on, 14), from }
  const done = { id: history.add('action', fields, said(on, by)), kind: 'action' }
  if (addDays(on, 12) < todayOn) history.step(done, 'finish', said(addDays(on, chance.between(2, 11)), who))
}

export function thanks(growing: Growing, { id, owner, crew }: Promised): void {
  const [by = ''] = crew.people.filter(each => each !== owner)
  const fields = { text: growing.chance.pick(kind), to: [owner], for: id }
  growing.history.add('recognition', fields, said('2026-11-04', by))
}

/** One question a quarter, in words and figures; the newest round was published and something came of it. */
export function pulse(growing: Growing): void {
  const { history, ground, chance } = growing
  const audience = ground.departments.map(each => each.id)
  const invited = ground.departments.flatMap(each => each.crews.flatMap(crew => crew.people)).length
  const answered = Math.round(invited * 0.8)
  if (answered < 5) return
  const first = chance.between(70, 85)
  for (const [round, opensOn] of ['2026-03-09', '2026-06-08', '2026-09-07'].entries()) {
    const closesOn = addDays(opensOn, 11)
    const fields = { name: `Round ${round + 1}`, audience, opensOn, closesOn }
    const by = ground.chief
    const of = { id: history.add('pulse', fields, said(opensOn, by)), kind: 'pulse' }
    const results = codes.map(question => ({ question, answered, agree: first + chance.between(0, 9) }))
    history.step(of, 'open', said(opensOn, by, 1))
    history.step(of, 'close', said(closesOn, by))
    history.step(of, 'publish', { ...said(closesOn, 'clock', 1), carried: { invited, answered, results } })
    const asked = { what: 'Say what was done about it', who: by, dueOn: addDays(closesOn, 21), from: of.id }
    const done = { id: history.add('action', asked, said(addDays(closesOn, 2), by)), kind: 'action' }
    history.step(done, 'finish', said(addDays(closesOn, 10), by))
  }
}

function latest(a: string, b: string): string {
  return a > b ? a : b
}

const codes = ['serves', 'priorities', 'resources', 'power', 'obstacles', 'safety', 'belief']
const small = ['Call the two sites that did not answer', 'Write down who signs', 'Send the list to the team']
const kind = ['It was there a day early.', 'Nobody had to ask twice.', 'The list held every name.']

export function said(on: string, by: string, hour = 0): { at: string; by: string } {
  return { at: instant(on, hour), by }
}
