/** Levers of those who must decide, answer, give or accept something. */
import type { Wait } from '@throughline/engine'
import {
  type AnyRecord,
  answererOf,
  deciderOf,
  gateHost,
  gateStanding,
  isAway,
  provider,
  type Records,
  rightOfDecision,
  type World,
} from '@throughline/model'
import type { DayAxis } from '../problem/day-axis.ts'
import { type Candidate, nameOf, type Seeking, thisWeek } from './candidate.ts'

/** Everything that waits for somebody's word, said this week instead of in its own time. */
export function answeringLevers(seeking: Seeking): Candidate[] {
  const { world, plan } = seeking
  const waiting = (plan.problem.waits ?? []).flatMap(wait => {
    const about = world.record(wait.id)
    return about ? leverOf({ world, wait, about, axis: plan.axis }) : []
  })
  return [...waiting, ...promisesOfOthers(seeking)]
}

interface Asked {
  readonly world: World
  readonly wait: Wait
  readonly about: AnyRecord
  readonly axis: DayAxis
}

type Deed = Pick<Candidate, 'kind' | 'who' | 'deed' | 'steps'> & { readonly id?: string }

function leverOf(asked: Asked): Candidate[] {
  const { world, wait, about, axis } = asked
  const change = { waits: [answeredThisWeek(wait)] }
  const by = axis.dayAt(thisWeek)
  const lever = ({ id, ...rest }: Deed): Candidate[] => [
    { id: id ?? `${rest.kind} ${about.key}`, about, change, ...rest },
  ]
  switch (about.kind) {
    case 'decision':
      return decisionDeeds(asked).flatMap(lever)
    case 'gate':
      return gateDeeds(asked).flatMap(lever)
    case 'question':
      return lever({
        kind: 'answer',
        who: ids(answererOf(world, about as unknown as Records['question'])),
        deed: `Answer ${about.key} this week`,
        steps: [],
      })
    case 'escalation':
      return lever({
        kind: 'answer',
        who: ((about.path as string[] | undefined) ?? []).slice(0, 1),
        deed: `Answer ${about.key} this week`,
        steps: [],
      })
    case 'support':
      return lever({
        kind: 'support',
        who: [String(about.from)],
        deed: `${nameOf(world, String(about.from))} gives ${about.key} this week`,
        steps: about.state === 'asked' ? [step(about, 'promise', { promisedOn: by })] : [],
      })
    case 'dependency':
      return outsideWord(wait, about as unknown as Records['dependency'], world)
    default:
      return []
  }
}

/** Whoever holds it decides this week; where they are away, whoever stands in for them does. */
function decisionDeeds({ world, about, axis }: Asked): Deed[] {
  const decision = about as unknown as Records['decision']
  const decider = deciderOf(world, decision, axis.today)
  const [only, second] = decision.options ?? []
  const choice = only && !second ? `: ${only.title}` : ''
  const by = axis.dayAt(thisWeek)
  const decide: Deed = {
    kind: 'decide',
    who: ids(decider),
    deed: `Decide ${decision.key} this week${choice}`,
    steps: [step(about, 'edit', { neededOn: by })],
  }
  if (!decider || !isAway(decider, axis.today)) return [decide]
  const held = rightOfDecision(world, decision, axis.today)
  const deputy = [held?.right.deputy, decider.manager]
    .map(id => world.one('person', id))
    .find(person => person && person.state !== 'departed' && !isAway(person, axis.today))
  if (!deputy || deputy.id === decider.id) return []
  return [
    {
      id: `deputy ${decision.key}`,
      kind: 'deputy',
      who: [deputy.id],
      deed: `Let ${deputy.name} decide ${decision.key} this week, while ${decider.name} is away`,
      steps: [step(about, 'edit', { decider: deputy.id, neededOn: by })],
    },
  ]
}

/** The voices that must still be heard; once all of them are, its host may end it before its day. */
function gateDeeds({ world, about, axis }: Asked): Deed[] {
  const gate = about as unknown as Records['gate']
  const by = axis.dayAt(thisWeek)
  const standing = gateStanding(world, gate, { todayIn: () => axis.today })
  const silent = standing.voices.filter(voice => voice.must && voice.said === undefined)
  const open = [...silent.map(voice => voice.person), ...standing.holding.map(each => each.person)]
  const names = open.map(person => person.name)
  const asked: Deed = {
    kind: 'answer',
    who: open.map(person => person.id),
    deed: `${listed(names)} ${names.length === 1 ? 'answers' : 'answer'} ${gate.key} this week`,
    steps: [],
  }
  if (names.length > 0) return [asked]
  if (standing.objecting.length > 0 || standing.dueOn <= by) return []
  return [
    {
      kind: 'answer',
      who: ids(gateHost(world, gate)),
      deed: `End ${gate.key} this week: whoever must be heard has been`,
      steps: [step(about, 'revise', { dueOn: by })],
    },
  ]
}

/** A provision from elsewhere that nobody has agreed to, accepted with the day it is needed. */
function outsideWord(wait: Wait, about: Records['dependency'], world: World): Candidate[] {
  const { neededOn } = about
  if (about.state === 'accepted' || !neededOn || wait.neededAt === undefined) return []
  const { openedAt: _, ...rest } = wait
  return [
    {
      id: `accept ${about.key}`,
      kind: 'accept',
      about,
      who: ids(provider(world, about).person),
      deed: `Accept ${about.key}, with ${dayInWords(neededOn)} as its date`,
      change: { waits: [{ ...rest, promisedAt: Math.max(0, wait.neededAt) }] },
      steps: [step(about, 'accept', { promisedOn: neededOn })],
    },
  ]
}

/** What somebody here is asked for: once it is promised, it goes before what nobody has promised. */
function promisesOfOthers({ world, plan }: Seeking): Candidate[] {
  const byId = new Map(plan.problem.activities.map(activity => [activity.id, activity]))
  return world.all('dependency').flatMap((about): Candidate[] => {
    const giving = about.from === undefined ? undefined : byId.get(about.from)
    const { neededOn } = about
    if (!giving || !neededOn || neededOn < plan.axis.today || giving.state?.is === 'done') return []
    if (!['proposed', 'countered'].includes(about.state) || !world.systemIsOn('dependencies')) return []
    const { plannedFinish: _, ...toldAtOnce } = giving
    return [
      {
        id: `accept ${about.key}`,
        kind: 'accept',
        about,
        who: ids(provider(world, about).person),
        deed: `Accept ${about.key}, with ${dayInWords(neededOn)} as its date`,
        change: { activities: [toldAtOnce], first: [giving.id] },
        steps: [step(about, 'accept', { promisedOn: neededOn })],
        assumes: 'What is promised goes before what is not, and a slip is told to whoever waits at once.',
      },
    ]
  })
}

function answeredThisWeek(wait: Wait): Wait {
  const { promisedAt: _, ...rest } = wait
  return { ...rest, latency: { kind: 'fixed', days: thisWeek - (wait.openedAt ?? 0) } }
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** '18 December'. */
export function dayInWords(day: string): string {
  return `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]}`
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function ids(person: { readonly id: string } | undefined): string[] {
  return person ? [person.id] : []
}

function step(about: AnyRecord, verb: string, fields: { [field: string]: unknown }) {
  return { kind: about.kind, verb, subject: about.id, fields }
}
