/** The life of a command: access, decide, append at the expected position, evolve, answer. */
import type { Append, Ledger } from '@throughline/ledger'
import type { AnyRecord, Command, DraftFact, Fact, Moment, PlacedRefusal } from '@throughline/model'
import { type Access, accessOf } from '../access/access.ts'
import { actorOf, type Principal } from '../access/principal.ts'
import type { Clock } from '../clock.ts'
import { decidedAside } from '../exchange/aside/importing.ts'
import type { Answer, Asked, Step } from './asked.ts'
import { asDecided, decidedTogether } from './decided-together.ts'
import { factOf, newFactsOf } from './fact-of.ts'
import { fingerprint } from './fingerprint.ts'
import type { LiveWorkspace } from './live-workspace.ts'
import { importStepsMost, malformed, stepsMost } from './malformed.ts'

export interface House {
  readonly ledger: Ledger
  readonly clock: Clock
}

/** Decides and keeps one command or batch. Trouble of the ledger is thrown: it means 'unknown, ask again'. */
export function carryOut(house: House, live: LiveWorkspace, asked: Asked): Promise<Answer> {
  const wrong = malformed(asked.id, asked.steps, asked.isImport ? importStepsMost : stepsMost)
  if (wrong) return Promise.resolve({ outcome: 'malformed', reason: wrong })
  const { principal, id, steps } = asked
  const access = accessOf(principal, live.replica)
  return settle(house, live, {
    access,
    principal,
    id,
    fingerprint: fingerprint(actorOf(principal), { steps }),
    decide: async moment => {
      const denied = (asked.isImport ? importDenial(access) : undefined) ?? denialOf(access, live, steps)
      if (denied) return denied
      const commands = steps.map((step): Command => ({ ...access.asSeen(step), id }))
      return commands.length > manySteps
        ? asDecided(await decidedAside(live, moment, commands))
        : decidedTogether(live, commands, moment)
    },
  })
}

/** More than a turn's worth: decided on a thread, so that whoever reads meanwhile does not wait. */
const manySteps = 1000

/** What was decided, before it is kept. */
export type Decided =
  | Exclude<Answer, { outcome: 'done' }>
  | {
      readonly outcome: 'decided'
      readonly facts: readonly DraftFact[]
      readonly passed: readonly PlacedRefusal[]
    }

export interface Settling {
  readonly access: Access
  readonly principal: Principal
  readonly id: string
  readonly fingerprint: string
  /** Instant, where it is not now: a history that is told again. */
  readonly at?: string | undefined
  /** Decides on the replica as it is; asked again where somebody else was faster. */
  readonly decide: (moment: Moment) => Decided | Promise<Decided>
}

const triesMost = 3

/** Decides in turn, keeps what was decided, and tells it to everybody. */
export function settle(house: House, live: LiveWorkspace, settling: Settling): Promise<Answer> {
  return live.inTurn(async () => {
    const earlier = await house.ledger.readCommand(live.id, settling.id)
    if (earlier.length > 0) {
      if (earlier[0]!.fingerprint !== settling.fingerprint) return { outcome: 'reused' }
      await live.catchUp()
      return done(live, settling.access, { facts: earlier.map(factOf), passed: [], repeated: true })
    }
    for (let tries = 0; tries < triesMost; tries++) {
      const answer = await attempt(house, live, settling)
      if (answer) return answer
      await live.catchUp()
    }
    return { outcome: 'busy' }
  })
}

/** One try; nothing where somebody else appended first. */
async function attempt(house: House, live: LiveWorkspace, settling: Settling): Promise<Answer | undefined> {
  const moment = momentOf(house.clock, settling)
  const expected = live.replica.position
  const decided = await settling.decide(moment)
  // Deciding opens a savepoint; an open one would remember every later change.
  live.replica.release()
  if (decided.outcome !== 'decided') {
    const head = await house.ledger.head(live.id)
    return head.position > expected ? undefined : decided
  }
  const request = appendOf(live, settling, { moment, expected, facts: decided.facts })
  const appended = await house.ledger.append(request)
  switch (appended.outcome) {
    case 'appended':
    case 'repeated': {
      await live.takeAll(appended.facts)
      await live.catchUp()
      void live.keep().catch(() => {})
      const facts = appended.facts.map(factOf)
      const repeated = appended.outcome === 'repeated'
      return done(live, settling.access, { facts, passed: decided.passed, repeated })
    }
    case 'reused':
      return { outcome: 'reused' }
    case 'conflict':
      return undefined
  }
}

function appendOf(
  live: LiveWorkspace,
  settling: Settling,
  { moment, expected, facts }: { moment: Moment; expected: number; facts: readonly DraftFact[] },
): Append {
  return {
    workspace: live.id,
    expected,
    command: settling.id,
    fingerprint: settling.fingerprint,
    at: moment.now,
    actor: moment.actor,
    via: moment.via,
    ...newFactsOf(facts),
  }
}

/** Time, identity and chance for a command of this principal. */
export function momentOf(clock: Clock, { principal, at }: Pick<Settling, 'principal' | 'at'>): Moment {
  const now = at ?? clock.now()
  return {
    now,
    actor: actorOf(principal),
    via: principal.via,
    newId: clock.newId,
    todayIn: zone => clock.todayIn(zone, now),
  }
}

function done(
  live: LiveWorkspace,
  access: Access,
  kept: { facts: readonly Fact[]; passed: readonly PlacedRefusal[]; repeated: boolean },
): Answer {
  const subjects = [...new Set(kept.facts.map(fact => fact.subject))]
  const records = subjects.map(id => access.record(live.replica.record(id)))
  const facts = kept.facts.map(fact => access.fact(fact))
  return {
    outcome: 'done',
    facts: facts.filter((fact): fact is Fact => fact !== undefined),
    records: records.filter((record): record is AnyRecord => record !== undefined),
    passed: kept.passed,
    position: live.replica.position,
    repeated: kept.repeated,
  }
}

/** Whoever may enter records as they stand may bring in a plan. */
function importDenial(access: Access): Decided | undefined {
  const opening = { openedOn: '1970-01-01' }
  const denial = access.denial({ kind: 'intent', verb: 'add', opening })
  return denial && { outcome: 'denied', denial }
}

/** Who may not see a record is told that it is not there; who may, why it is not theirs to say. */
export function denialOf(access: Access, live: LiveWorkspace, steps: readonly Step[]): Decided | undefined {
  for (const step of steps) {
    // Who does not see everything cannot tell what is hidden from what never was.
    if (!access.seesAll && step.verb !== 'add' && step.subject !== undefined) {
      const record = live.replica.record(step.subject) ?? live.replica.keyed(step.subject)
      if (!record || !access.sees(record)) return { outcome: 'unseen', subject: step.subject }
    }
    const denial = access.denial(step)
    if (denial) return { outcome: 'denied', denial }
  }
  return undefined
}
