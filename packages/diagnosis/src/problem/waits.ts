/** What somebody must decide, answer, give or deliver before work can begin. */
import type { Wait } from '@throughline/engine'
import { type AnyRecord, answererOf, deciderOf, type Records, type World } from '@throughline/model'
import type { DayAxis } from './day-axis.ts'
import { type Latencies, latenciesOf } from './latencies.ts'
import { type Known, openActivities, waitingBelow } from './reach.ts'
import { receivers, standing } from './relations.ts'
import { stuckBy } from './stuck.ts'
import { dayOf } from './work.ts'

export interface Waiting {
  readonly world: World
  readonly axis: DayAxis
  readonly known: Known
}

interface Placed extends Waiting {
  readonly latencies: Latencies
}

/** Each wait holds up the work that has not begun; where all of it has, only its end. */
export function waitsOf(waiting: Waiting): Wait[] {
  const { world, axis } = waiting
  const where: Placed = { ...waiting, latencies: latenciesOf(world, axis) }
  return [
    ...(world.systemIsOn('decisions')
      ? world.all('decision').flatMap(each => decisionWait(each, where))
      : []),
    ...(world.systemIsOn('gate') ? world.all('gate').flatMap(each => gateWait(each, where)) : []),
    ...(world.systemIsOn('questions')
      ? world.all('question').flatMap(each => questionWait(each, where))
      : []),
    ...(world.systemIsOn('escalation')
      ? world.all('escalation').flatMap(each => escalationWait(each, where))
      : []),
    ...(world.systemIsOn('empowerment')
      ? world.all('support').flatMap(each => supportWait(each, where))
      : []),
    ...standing(world).flatMap(each => provisionWait(each, where)),
  ]
}

function decisionWait(decision: Records['decision'], where: Placed): Wait[] {
  const deferred = decision.steps.deferred?.untilOn as string | undefined
  if (!['open', 'deferred', 'reopened'].includes(decision.state)) return []
  return wait(where, {
    record: decision,
    kind: decision.sort === 'approval' ? 'approval' : 'decision',
    about: [...(decision.about ?? []), ...waitingOn(where.world, decision.id)],
    openedOn: decision.raisedOn ?? dayOf(decision.createdAt),
    promisedOn: decision.state === 'deferred' ? deferred : undefined,
    neededOn: decision.neededOn,
    of: deciderOf(where.world, decision, where.axis.today)?.id,
  })
}

/** A gate ends with its day by the clock, whoever is silent; only a voice that must be heard can hold it longer. */
function gateWait(gate: Records['gate'], where: Placed): Wait[] {
  if (gate.state !== 'open') return []
  const must = new Set(gate.voices.filter(voice => voice.must).map(voice => voice.person))
  const held = gate.answers.some(({ person, answer }) => must.has(person) && /hold|object/.test(answer))
  const { dueOn } = gate
  const about = [gate.of, ...waitingOn(where.world, gate.id)]
  const openedOn = dayOf(gate.stateAt)
  const waits = wait(where, { record: gate, kind: 'gate', about, openedOn, neededOn: dueOn })
  if (!dueOn || held) return waits
  const days = Math.max(0, where.axis.endOf(dueOn) - Math.min(0, where.axis.startOf(openedOn)))
  return waits.map(each => ({ ...each, latency: { kind: 'fixed', days } }))
}

/** Only a question holds up work, not a concern that somebody carries along. */
function questionWait(question: Records['question'], where: Placed): Wait[] {
  if (question.state !== 'open' || question.sort !== 'question') return []
  return wait(where, {
    record: question,
    kind: 'question',
    about: [question.about],
    openedOn: dayOf(question.createdAt),
    of: answererOf(where.world, question)?.id,
  })
}

function escalationWait(escalation: Records['escalation'], where: Placed): Wait[] {
  if (escalation.state !== 'raised' && escalation.state !== 'forwarded') return []
  return wait(where, {
    record: escalation,
    kind: 'escalation',
    about: [escalation.from],
    openedOn: dayOf(escalation.createdAt),
    neededOn: escalation.neededOn,
    of: escalation.path?.[0],
  })
}

function supportWait(support: Records['support'], where: Placed): Wait[] {
  if (support.state !== 'asked' && support.state !== 'promised') return []
  const promisedOn = support.steps.promised?.promisedOn as string | undefined
  return wait(where, {
    record: support,
    kind: 'support',
    about: [support.for],
    openedOn: dayOf(support.createdAt),
    promisedOn: support.state === 'promised' ? (promisedOn ?? support.neededOn) : undefined,
    neededOn: support.neededOn,
    of: support.from,
  })
}

/** A provision by somebody whose work is not forecast here: another team's word, a client, a party outside. */
function provisionWait(dependency: Records['dependency'], where: Placed): Wait[] {
  const { from, to, promisedOn, neededOn } = dependency
  const { world, known } = where
  const provider = from ? world.record(from) : undefined
  if (provider && (known.has(provider.id) || ['decision', 'gate'].includes(provider.kind))) return []
  if (provider?.state === 'delivered' || provider?.state === 'validated') return []
  return receivers(world, to, known).length === 0
    ? []
    : wait(where, {
        record: dependency,
        kind: 'outside',
        about: [to],
        openedOn: dayOf(dependency.createdAt),
        promisedOn: dependency.state === 'accepted' ? promisedOn : undefined,
        neededOn,
      })
}

/** What waits for a decision or a gate by a dependency. */
function waitingOn(world: World, id: string): string[] {
  return standing(world).flatMap(each => (each.from === id ? [each.to] : []))
}

interface Asked {
  readonly record: AnyRecord
  readonly kind: Wait['kind']
  readonly about: readonly string[]
  readonly openedOn: string
  readonly promisedOn?: string | undefined
  readonly neededOn?: string | undefined
  /** Whose word it waits for. */
  readonly of?: string | undefined
}

function wait({ world, axis, known, latencies }: Placed, asked: Asked): Wait[] {
  const open = openActivities(world, asked.about, known)
  const stuck = open.filter(each => stuckBy(world, each) === asked.record.id)
  const begins = [
    ...new Set([...open.flatMap(each => waitingBelow(world, each.id, known)), ...stuck.map(each => each.id)]),
  ]
  const blocks = begins.length > 0 ? begins : open.map(each => each.id)
  if (blocks.length === 0) return []
  const latency = asked.promisedOn ? undefined : latencies.of(asked.kind, asked.of)
  return [
    {
      id: asked.record.id,
      kind: asked.kind,
      blocks,
      ...(latency ? { latency } : {}),
      ...(begins.length > 0 ? {} : { holds: 'finish' as const }),
      openedAt: Math.min(0, axis.startOf(asked.openedOn)),
      ...(asked.promisedOn ? { promisedAt: axis.endOf(asked.promisedOn) } : {}),
      ...(asked.neededOn ? { neededAt: axis.endOf(asked.neededOn) } : {}),
    },
  ]
}
