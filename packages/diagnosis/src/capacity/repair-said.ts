/** Repairs in words, each with the commands that do it or ask for it. */
import type { Repair } from '@throughline/engine'
import { addDays, type Records, type World } from '@throughline/model'
import { dayInWords } from '../levers/answering.ts'
import { leadOf } from '../levers/staffing.ts'
import type { PlanProblem } from '../problem/plan-problem.ts'
import type { PlanSchedule } from '../schedule/plan-schedule.ts'
import type { Wanted } from './demand.ts'

/** To be decided anew on the day; one that adds a record names no subject. */
export interface RepairStep {
  readonly kind: string
  readonly verb: string
  readonly subject?: string
  readonly fields?: { readonly [field: string]: unknown }
}

export interface RepairSaid {
  readonly kind: Repair['kind']
  /** The deliverable that is moved or cut, the person who is lent or trained, the skill that is hired for. */
  readonly about: string
  readonly sentence: string
  /** By how many weeks something begins later. */
  readonly weeks?: number
  /** What does it; whoever is lent, trained or hired is asked for, not ordered. Empty where nothing can be said. */
  readonly steps: readonly RepairStep[]
}

/** What repairs call the work that is added. */
export const newWork = 'new'

export interface Telling {
  readonly world: World
  readonly plan: PlanProblem
  readonly schedule: PlanSchedule
  readonly wanted: readonly Wanted[]
}

/** One line for each piece of work, though it may ask for several people. */
export function repairsSaid(telling: Telling, repairs: readonly Repair[]): RepairSaid[] {
  const lines = repairs.map(repair => lineOf(telling, repair))
  return [...new Map(lines.map(line => [`${line.kind} ${line.about} ${line.sentence}`, line])).values()]
}

function lineOf(telling: Telling, repair: Repair): RepairSaid {
  const { world } = telling
  const named = (id: string) => String(world.record(id)?.name ?? world.record(id)?.key ?? id)
  switch (repair.kind) {
    case 'move':
      return moved(telling, workOf(repair.demand), repair.weeks)
    case 'cut': {
      const about = workOf(repair.demand)
      const steps = [{ kind: 'deliverable', verb: 'drop', subject: about }]
      return { kind: 'cut', about, sentence: `Leave ${named(about)} out.`, steps }
    }
    case 'lend': {
      const to = repair.team ? ` to ${named(repair.team)}` : ''
      const days = counted(Math.max(1, Math.round(repair.personDays)), 'person-day')
      const what = `${named(repair.person)}${repair.team ? ` in ${named(repair.team)}` : ''} for ${days}`
      return {
        kind: 'lend',
        about: repair.person,
        sentence: `Lend ${named(repair.person)}${to} for ${days}.`,
        steps: asked(telling, { person: repair.person, what, sort: 'people', need: { team: repair.team } }),
      }
    }
    case 'train': {
      const sentence = `Train ${named(repair.person)} in ${named(repair.skill)}.`
      const what = `Training of ${named(repair.person)} in ${named(repair.skill)}`
      const need = { skill: repair.skill }
      const steps = asked(telling, { person: repair.person, what, sort: 'skill', need })
      return { kind: 'train', about: repair.person, sentence, steps }
    }
    case 'hire': {
      const people = counted(repair.people, 'person', 'people')
      const question = `Do we hire ${people} for ${named(repair.skill)}?`
      const about = needing(telling, { skill: repair.skill }).map(each => each.id)
      const steps = world.systemIsOn('decisions')
        ? [{ kind: 'decision', verb: 'add', fields: { question, about } }]
        : []
      return {
        kind: 'hire',
        about: repair.skill,
        sentence: `Hire ${people} for ${named(repair.skill)}.`,
        steps,
      }
    }
  }
}

/** Begins later; where it would then miss its day, that is promised for later too. */
function moved({ world, plan, schedule, wanted }: Telling, about: string, weeks: number): RepairSaid {
  const work = world.one('deliverable', about)
  const dated = schedule.work.find(each => each.id === about)
  const later = `${counted(weeks, 'week')} later`
  if (!work || !dated)
    return { kind: 'move', about, weeks, sentence: `Begin what is added ${later}.`, steps: [] }
  const edit = (fields: object) => [
    { kind: 'deliverable', verb: 'edit', subject: about, fields: { ...fields } },
  ]
  const { dueOn, key } = work
  if (dueOn && wanted.some(each => each.activity === about && each.isLate)) {
    const to = addDays(dueOn, 7 * weeks)
    return {
      kind: 'move',
      about,
      weeks,
      sentence: `Promise ${key} ${later}, for ${dayInWords(to)}.`,
      steps: edit({ dueOn: to }),
    }
  }
  const [startNoEarlierOn, finishOn] = [dated.startOn, dated.finishOn].map(on => addDays(on, 7 * weeks))
  const isPast = dueOn !== undefined && plan.axis.endOf(finishOn!) > plan.axis.endOf(dueOn)
  return {
    kind: 'move',
    about,
    weeks,
    sentence: `Begin ${key} ${later}${isPast ? `, and promise it for ${dayInWords(finishOn!)}` : ''}.`,
    steps: edit({ startNoEarlierOn, ...(isPast ? { dueOn: finishOn } : {}) }),
  }
}

interface Asking {
  readonly person: string
  readonly what: string
  readonly sort: 'people' | 'skill'
  readonly need: { readonly team?: string; readonly skill?: string }
}

/** Support asked of whoever leads the person, for the first promise that needs it. */
function asked(telling: Telling, { person, what, sort, need }: Asking): RepairSaid['steps'] {
  const { world } = telling
  const one = world.one('person', person)
  const [lead] = one ? leadOf(world, one) : []
  const above = needing(telling, need).flatMap(({ parent }) => world.one('outcome', parent) ?? [])[0]
  if (!lead || !above || !world.systemIsOn('empowerment')) return []
  return [{ kind: 'support', verb: 'add', fields: { what, for: above.id, sort, from: lead } }]
}

function needing({ world, wanted }: Telling, { team, skill }: Asking['need']): Records['deliverable'][] {
  const works = wanted.filter(
    ({ need }) => (skill !== undefined && need.skill === skill) || (team !== undefined && need.team === team),
  )
  return [...new Set(works.map(each => each.activity))].flatMap(id => world.one('deliverable', id) ?? [])
}

export function workOf(demand: string): string {
  return demand === newWork ? newWork : demand.slice(0, demand.lastIndexOf(' '))
}

function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`
}
