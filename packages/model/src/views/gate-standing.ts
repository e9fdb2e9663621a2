/** How a gate stands, and what its day brings. */
import type { Moment } from '../grammar/rule.ts'
import type { Records } from '../registry.ts'
import { type GateAnswer, heardFor, roundAt } from '../spaces/gate-answers.ts'
import type { World } from '../world.ts'
import { afterWorkingDays, workingDaysOf } from './working-days.ts'

type Now = Pick<Moment, 'todayIn'>

export interface GateVoice {
  readonly person: Records['person']
  readonly must: boolean
  readonly whatWeNeed?: string
  /** Their word, or that of whom they asked to speak instead; nothing is silence, never consent. */
  readonly said?: GateAnswer
}

export interface GateStanding {
  readonly voices: readonly GateVoice[]
  /** Who has not answered. */
  readonly silent: readonly Records['person'][]
  /** Voices that must be heard and object. */
  readonly objecting: readonly Records['person'][]
  /** Voices that must be heard and hold it until a day that has not passed. */
  readonly holding: readonly { readonly person: Records['person']; readonly untilOn: string }[]
  /** It ends with this day, when the day has ended in every one of `zones`: in the westernmost of them last. */
  readonly dueOn: string
  readonly zones: readonly string[]
  readonly hasEnded: boolean
}

/** What the clock does with an open gate. */
export type GateVerdict =
  /** Its day has not ended. */
  | { readonly sort: 'open'; readonly untilOn: string }
  /** It proceeds; ids of the silent, who are named. */
  | { readonly sort: 'proceeds'; readonly silent: readonly string[] }
  /** A voice that must be heard holds it, once. */
  | { readonly sort: 'waits'; readonly untilOn: string }
  /** A voice that must be heard objects: `gate.object` opens the decision, unless it is there. */
  | { readonly sort: 'decision'; readonly objecting: readonly string[]; readonly decision?: string }
  /** The decision was taken: its host proceeds, revises or stops. */
  | { readonly sort: 'decided'; readonly decision: string }

export function gateStanding(world: World, gate: Records['gate'], now: Now): GateStanding {
  const voices = gate.voices.flatMap(({ person: id, must, whatWeNeed }): GateVoice[] => {
    const person = world.one('person', id)
    const said = heardFor(gate, id)
    if (!person) return []
    return [{ person, must: must === true, ...(whatWeNeed ? { whatWeNeed } : {}), ...(said ? { said } : {}) }]
  })
  const dueOn = gateDueOn(world, gate)
  const zones = zonesOf(world, voices)
  const musts = voices.filter(voice => voice.must)
  return {
    voices,
    silent: voices.filter(voice => !voice.said).map(voice => voice.person),
    objecting: musts.filter(voice => voice.said?.answer === 'object').map(voice => voice.person),
    holding: musts.flatMap(({ person, said }) => {
      const today = now.todayIn(workingDaysOf(world, person).timeZone)
      if (said?.answer !== 'hold' || said.untilOn === undefined || said.untilOn < today) return []
      return [{ person, untilOn: said.untilOn }]
    }),
    dueOn,
    zones,
    hasEnded: zones.every(zone => now.todayIn(zone) > dueOn),
  }
}

/** Nobody's silence stops a gate; what stops it is a must that holds, once, or objects. */
export function gateVerdict(world: World, gate: Records['gate'], now: Now): GateVerdict {
  const { silent, objecting, holding, dueOn, hasEnded } = gateStanding(world, gate, now)
  if (!hasEnded) return { sort: 'open', untilOn: dueOn }
  if (objecting.length > 0) {
    const decision = decisionOf(world, gate)
    if (decision?.state === 'decided') return { sort: 'decided', decision: decision.id }
    const opened = decision ? { decision: decision.id } : {}
    return { sort: 'decision', objecting: objecting.map(each => each.id), ...opened }
  }
  const until = holding
    .map(each => each.untilOn)
    .sort()
    .at(-1)
  if (until !== undefined) return { sort: 'waits', untilOn: until }
  return { sort: 'proceeds', silent: silent.map(each => each.id) }
}

/** Its day; unless said, as many working days after it was opened as a right has for an answer. */
export function gateDueOn(world: World, gate: Records['gate']): string {
  const days = workingDaysOf(world, gateHost(world, gate))
  return gate.dueOn ?? afterWorkingDays(days, gate.createdAt.slice(0, 10), world.figure('rightAnswersWithin'))
}

/** Whoever hosts it: the person named, else whoever opened it. */
export function gateHost(world: World, gate: Records['gate']): Records['person'] | undefined {
  return world.one('person', gate.host ?? gate.createdBy)
}

/** The decision about an objection in this round. */
function decisionOf(world: World, gate: Records['gate']): Records['decision'] | undefined {
  const decision = world.one('decision', gate.decision)
  return decision && decision.createdAt >= (roundAt(gate) ?? '') ? decision : undefined
}

function zonesOf(world: World, voices: readonly GateVoice[]): string[] {
  const zones = voices.map(voice => workingDaysOf(world, voice.person).timeZone)
  return [...new Set(zones.length > 0 ? zones : [workingDaysOf(world, undefined).timeZone])]
}
