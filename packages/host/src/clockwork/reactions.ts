/** What follows from a fact: looks back are scheduled, what was agreed is kept, those it touches are told. */
import {
  afterWorkingDays,
  carriedOf,
  fieldsOf,
  kinds,
  leadOf,
  noticesOf,
  type Records,
  titleOf,
  type World,
  workingDaysOf,
} from '@throughline/model'
import type { Deed } from './due.ts'
import type { Heard, Reaction } from './reaction.ts'

/** Once delivered, an outcome is looked back at twice: soon at the way of working, later at what it changed. */
export const retros: Reaction = {
  name: 'retros',
  on: ['outcome.delivered', 'cycle.closed', 'engagement.closed'],
  deeds({ fact, world }) {
    if (!world.systemIsOn('retrospectives')) return []
    const scheduled = (when: string, more: object = {}): Deed => ({
      key: `retro ${when} ${fact.position}`,
      says: { act: 'retro.schedule', told: { of: fact.subject, when, ...more } },
    })
    const system = scheduled('system', { dueOn: soonAfter(world, fact.subject, fact.at.slice(0, 10)) })
    return fact.kind === 'outcome' ? [system, scheduled('impact')] : [system]
  },
}

/** Working days in which the way of working is looked back at, while everybody still remembers. */
const soonDays = 10

function soonAfter(world: World, subject: string, on: string): string {
  return afterWorkingDays(workingDaysOf(world, leadOf(world, world.record(subject))), on, soonDays)
}

/** What is promised is kept as it stood at the promise; a cycle as it stood when it began. */
export const baselines: Reaction = {
  name: 'baselines',
  on: ['outcome.committed', 'cycle.started'],
  deeds({ fact, world }) {
    const record = world.record(fact.subject)
    if (!record || !world.systemIsOn('schedule')) return []
    const fields = { name: titleOf(record), of: record.id, atPosition: fact.position }
    return [{ key: `baseline ${fact.position}`, says: [{ kind: 'baseline', verb: 'add', fields }] }]
  },
}

/** Whoever's committed work a change touches is told of it, with its reason. */
export const notices: Reaction = {
  name: 'notices',
  on: [kinds.outcome, kinds.deliverable].flatMap(({ name, verbs }) =>
    ['edited', 'reverted', ...Object.values(verbs).map(({ past }) => past)].map(past => `${name}.${past}`),
  ),
  looksBack: true,
  deeds({ fact, world, before }) {
    if (!before || !world.systemIsOn('momentum')) return []
    const due = noticesOf(before, fact, world)
    return [...Array(Math.ceil(due.length / noticesAtOnce)).keys()].map(place => ({
      key: `notices ${fact.position} ${place}`,
      says: due
        .slice(place * noticesAtOnce, (place + 1) * noticesAtOnce)
        .map(each => ({ kind: 'notice', verb: 'add', fields: { ...each } })),
    }))
  },
}

const noticesAtOnce = 200

export const reactions: readonly Reaction[] = [notices, retros, baselines]

/** Whether somebody who is told of it must look: a change of day, of what is promised, or a word on how it stands. */
export function movesForecast({ fact }: Pick<Heard, 'fact'>): boolean {
  if (fact.kind === 'checkIn') return fact.verb === 'added'
  if (fact.kind === 'outcome' && fact.verb === 'committed') return true
  const day = dayOfKind[fact.kind]
  if (day === undefined) return false
  return day in fieldsOf(fact) || day in carriedOf(fact) || (fact.body.cleared ?? []).includes(day)
}

const dayOfKind: { readonly [kind: string]: keyof Records['dependency'] | 'dueOn' | undefined } = {
  outcome: 'dueOn',
  deliverable: 'dueOn',
  dependency: 'promisedOn',
}
