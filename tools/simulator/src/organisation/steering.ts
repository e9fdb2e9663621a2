/** What an organisation steers by: rights, decisions, signals with readings, what waits, what may strike, lessons. */
import { addDays, type Values, weekday } from '@throughline/model'
import { todayOn } from './ground.ts'
import type { Growing, Promised } from './growing.ts'
import { answeredAfter, answeredShare } from './habits.ts'
import { placeName } from './names.ts'
import { said } from './rhythm-of-work.ts'

const domains = ['scope', 'date', 'people', 'priority', 'approach'] as const

/** A decider and a deputy for each domain in each department; what concerns everybody is the chief's. */
export function rights(growing: Growing): ReadonlyMap<string, readonly string[]> {
  const { history, ground } = growing
  const within = new Map<string, string[]>()
  const held = (scope: string, id: string) => within.set(scope, [...(within.get(scope) ?? []), id])
  const [first] = ground.departments
  for (const { id: scope, lead: decider, crews } of ground.departments)
    for (const domain of domains) {
      const fields = { domain, scope, decider, deputy: crews[0]!.people[0], answersWithin: 5 }
      held(scope, history.add('right', fields, said('2025-12-01', 'import')))
    }
  for (const domain of ['intent', 'budget', 'price', 'way of working', 'quality', 'risk', 'hand-off']) {
    const fields = {
      domain,
      scope: ground.workspace,
      decider: ground.chief,
      deputy: first!.lead,
      answersWithin: 5,
    }
    history.add('right', fields, said('2025-12-01', 'import'))
  }
  return within
}

/** Raised, and decided within what the right allows; one of last week may be open. */
export function decision(growing: Growing): void {
  const { history, chance, ground } = growing
  const of = chance.pick(growing.promised)
  const department = ground.departments.find(each => each.crews.includes(of.crew))!
  const decider = department.lead
  const isFresh = chance.percent(10)
  const raisedOn = isFresh ? '2026-11-19' : workday(addDays(of.begunOn, chance.between(20, 60)))
  const question = chance.pick(questions)
  const options = [{ title: 'Yes' }, { title: 'No' }]
  const neededOn = addDays(raisedOn, 10)
  const fields = { question, domain: 'scope', about: [of.id], decider, options, neededOn }
  const made = { id: history.add('decision', fields, said(raisedOn, of.owner)), kind: 'decision' }
  if (isFresh || raisedOn > '2026-11-06') return
  const carried = { choice: chance.pick(['Yes', 'No']), rationale: chance.pick(reasons) }
  history.step(made, 'decide', {
    ...said(workday(addDays(raisedOn, promptly(growing, chance.between(1, 7)))), decider),
    carried,
  })
}

/** Days until the answer in the seventh so numbered of those that come within what the right allows. */
function promptly({ habits }: Growing, seventh: number): number {
  const within = answeredShare(habits, rightAllows)
  const workingDays = answeredAfter(habits, 1 - (within * (seventh - 0.5)) / 7)
  return Math.max(1, Math.min(7, Math.round((workingDays * 7) / rightAllows)))
}

/** Working days. */
const rightAllows = 5

/** One leading and one lagging signal for each intent, read every month, and a charter for what serves it. */
export function charters(growing: Growing, rights: ReadonlyMap<string, readonly string[]>): void {
  const { history, chance } = growing
  const byIntent = Map.groupBy(growing.topmost, each => each.intent)
  for (const [intent, outcomes] of byIntent) {
    const [first] = outcomes
    const guards = first!.department.crews.flatMap(crew => crew.people)
    const owners = [first!.owner, guards.find(each => each !== first!.owner)!]
    const success = ['lagging', 'leading'].map((timing, place) => {
      const name = `${chance.pick(measures)} (${timing}, ${intent.slice(-4)})`
      const how = {
        unit: '%',
        better: 'up',
        timing,
        measures: 'outcome',
        every: 'month',
        informs: 'What comes next',
      }
      const by = owners[place]!
      const id = history.add(
        'signal',
        { name, ...how, owner: by, reviewOn: '2027-02-01' },
        said('2026-08-31', by),
      )
      for (const at of ['2026-09-07', '2026-10-05', '2026-11-02'])
        history.add('reading', { signal: id, value: chance.between(50, 60), at }, said(at, by, 6))
      return id
    })
    for (const { id: of, owner, department } of outcomes) {
      const words = {
        name: `Charter ${of.slice(-4)}`,
        of,
        constraints: ['Nobody is hired before July'],
        success,
      }
      const fields = { ...words, rights: rights.get(department.id) }
      const charter = { id: history.add('charter', fields, said('2026-11-03', owner)), kind: 'charter' }
      history.step(charter, 'complete', said('2026-11-04', owner))
      if (owner !== department.lead)
        for (const domain of ['scope', 'date', 'people', 'priority'])
          history.add(
            'right',
            { domain, scope: of, decider: owner, deputy: department.lead },
            said('2026-11-03', 'import'),
          )
    }
  }
}

/** A lagging measure and a leading one, each guarded by the other, read every week, with noise and a slow trend. */
export function signals(growing: Growing, weeks: number): void {
  const { history, chance } = growing
  const of = chance.pick(growing.promised)
  const others = growing.promised.filter(each => each.owner !== of.owner)
  if (others.length === 0) return
  const owners = [of.owner, chance.pick(others).owner]
  const start = chance.between(40, 70)
  const pair = ['lagging', 'leading'].map((timing, place) => {
    const fields = {
      ...{
        name: `${chance.pick(measures)} (${of.id.slice(-4)}, ${timing})`,
        timing,
        unit: '%',
        better: 'up',
      },
      ...{ measures: 'outcome', owner: owners[place], every: 'week', reviewOn: '2027-02-01' },
      informs: 'Which site is next',
    }
    return { id: history.add('signal', fields, said('2026-02-02', owners[place]!)), kind: 'signal' }
  })
  for (const [place, signal] of pair.entries()) {
    const by = owners[place]!
    const guard = { target: start + 20, targetOn: '2027-06-30', guardedBy: [pair[1 - place]!.id] }
    history.edit(signal, guard, said('2026-02-03', by))
    for (let week = weeks; week >= 1; week--) {
      const at = addDays(todayOn, -7 * week + 3)
      const noise = (chance.between(0, 60) + chance.between(0, 60) - 60) / 10
      const value = Math.round(10 * (start + noise)) / 10
      history.add('reading', { signal: signal.id, value, at }, said(at, by, 6))
    }
  }
  const [effect, cause] = pair
  const driver = { condition: 'It reaches whoever plans', effect: effect!.id, cause: cause!.id, holds: 'yes' }
  history.add(
    'driver',
    { ...driver, owner: owners[1], checkOn: '2027-03-01' },
    said('2026-02-04', owners[1]!),
  )
  history.edit(
    { id: of.id, kind: 'outcome' },
    { signals: [effect!.id] },
    {
      ...said(workday(addDays(of.begunOn, 12)), of.owner, 4),
      because: 'It can be counted now.',
    },
  )
}

/** What one team gives another: asked, accepted with a day that fits, often kept already. */
export function dependency(growing: Growing): void {
  const { history, chance } = growing
  const [to, from] = [chance.pick(growing.open), chance.pick(growing.open)]
  // From older to newer work only: nothing ever waits for itself.
  if (from.crew === to.crew || from.id >= to.id || from.endsOn >= to.endsOn) return
  const asked = { what: chance.pick(needs), to: to.id, from: from.id, neededOn: addDays(from.endsOn, 1) }
  const on = addDays('2026-10-30', chance.between(0, 6))
  const of = { id: history.add('dependency', asked, said(on, to.owner, 6)), kind: 'dependency' }
  const carried = { promisedOn: from.endsOn }
  history.step(of, 'accept', { ...said(addDays(on, 3), from.owner, 6), carried })
}

/** One in four struck, and some are closed; those that are open have a day on which they are looked at. */
export function risk(growing: Growing): void {
  const { history, chance } = growing
  const of = chance.pick(growing.promised)
  const probability = chance.between(1, 8) * 5
  const likely = chance.between(2, 8)
  const fields = {
    ...{ statement: chance.pick(threats), probability, affects: [of.id], owner: of.owner },
    ...{
      delay: { low: likely / 2, likely, high: likely * 2 },
      reviewOn: addDays(todayOn, chance.between(7, 60)),
    },
  }
  const on = addDays(of.begunOn, chance.between(5, 20))
  const made = { id: history.add('risk', fields, said(on, of.owner)), kind: 'risk' }
  const later = addDays(on, chance.between(10, 25))
  if (later > '2026-11-15' || chance.percent(40)) return
  if (chance.below(100) < probability)
    history.step(made, 'occur', { ...said(later, of.owner), carried: { delayDays: chance.between(1, 10) } })
  history.step(made, 'close', said(addDays(later, 2), of.owner))
}

export function assumption(growing: Growing): void {
  const { history, chance } = growing
  const of = chance.pick(growing.promised)
  const isTested = chance.percent(60)
  const on = addDays(of.begunOn, 6)
  const testOn = isTested ? addDays(on, 30) : addDays(todayOn, chance.between(10, 50))
  const ifBroken = { delay: { low: 2, likely: 4, high: 8 } }
  const fields = {
    statement: chance.pick(beliefs),
    affects: [of.id],
    owner: of.owner,
    testOn,
    confidence: 80,
    ifBroken,
  }
  const made = { id: history.add('assumption', fields, said(on, of.owner)), kind: 'assumption' }
  const carried = { evidence: 'Tried at two sites.' }
  if (isTested)
    history.step(made, chance.percent(80) ? 'hold' : 'break', { ...said(addDays(on, 20), of.owner), carried })
}

/** How the cycle went, what its outcome changed, and what was learned from either. */
export function retro(growing: Growing, of: Promised): void {
  const { history, chance, ground } = growing
  const [host = ''] = of.crew.people
  const items = [
    { text: chance.pick(remembered), theme: `${chance.pick(topics)} in ${placeName(growing.turn++)}` },
  ]
  const sponsor = ground.departments.find(each => each.crews.includes(of.crew))!.lead
  const held = { host, sponsor, items }
  const fields = {
    name: `Looking back ${of.id.slice(-4)}`,
    of: of.id,
    when: 'system',
    dueOn: '2026-11-13',
    ...held,
  }
  const made = { id: history.add('retro', fields, said('2026-11-05', host)), kind: 'retro' }
  history.step(made, 'hold', said('2026-11-12', host))
  const impact = {
    name: `What it changed ${of.id.slice(-4)}`,
    of: of.id,
    when: 'impact',
    dueOn: '2026-12-11',
  }
  history.add('retro', { ...impact, host, sponsor }, said('2026-11-12', host, 1))
  const lesson: Values = {
    text: chance.pick(learned),
    themes: items.map(each => each.theme),
    evidence: [made.id],
  }
  history.add('lesson', lesson, said('2026-11-12', host, 2))
}

function workday(on: string): string {
  return weekday(on) > 5 ? addDays(on, 8 - weekday(on)) : on
}

const questions = ['Which site is first?', 'Do we wait for the second supplier?', 'Is the old form kept?']
const reasons = ['It takes a week less.', 'The sites asked for it.', 'It can be undone.']
const measures = ['Orders in time', 'Sites that answer', 'Forms without a mistake', 'Clients that come back']
const needs = ['The checked list', 'Access to the archive', 'Two trained people', 'The signed form']
const threats = ['The supplier moves its day', 'Two people are ill at once', 'The old records are incomplete']
const beliefs = [
  'Sites have a reader for the cards',
  'One lesson is enough',
  'The archive opens on Saturdays',
]
const remembered = ['The list came late, and nobody asked for it.', 'The rehearsal found what we had missed.']
const topics = [
  'lists',
  'rehearsal',
  'hand-over',
  'supplier',
  'holidays',
  'forms',
  'access',
  'training',
  'night',
  'stock',
]
const learned = ['Ask for the list two weeks before', 'Rehearse with those who will do it', 'Name who signs']
