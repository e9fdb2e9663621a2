/** Pulses: answers that no ledger ever holds, taken while one is open and told once when it has closed. */
import { type AnyRecord, type Records, resultsToPublish, type Tally, type World } from '@throughline/model'
import type { Principal } from '../access/principal.ts'
import type { Host } from '../open.ts'
import type { Place } from '../open-ledger.ts'
import type { OrdinaryTables } from '../tables/ordinary-tables.ts'
import { type AnswerBoxes, openAnswerBoxes } from './answer-box.ts'
import { cellOf, invitedTo } from './cell.ts'
import { type Group, publishable } from './publishable.ts'
import { openSealedPulses, type SealedPulses } from './sealed.ts'
import { agreedOf, type Counted, inBand, keysOfScale, toldOf } from './told-results.ts'

export interface Pulses {
  /** How a pulse stands for somebody; nothing where they may not know of it. */
  standing(principal: Principal, pulse: string): Promise<PulseStanding | undefined>
  /** Takes the answers of somebody, once. */
  answer(principal: Principal, pulse: string, sheet: PulseSheet): Promise<PulseAnswered>
  /**
   * Tells what was answered to a pulse that has closed. It may be asked twice.
   * @throws where this node does not know it as closed
   */
  close(workspace: string, pulse: string): Promise<void>
  end(): Promise<void>
}

export interface PulseSheet {
  /** One key for each question, 1 to 5. */
  readonly keys: { readonly [question: string]: number }
  /** In their own words; kept apart from the keys. */
  readonly words?: string | undefined
}

export interface PulseStanding {
  readonly key: string
  readonly state: string
  /** Whether it asks this person. */
  readonly isAsked: boolean
  /** Whether their answers are in; what they were nobody can tell them. */
  readonly hasAnswered: boolean
  /** How many answered so far, in thirds; only while it is open. */
  readonly participation?: 'under a third' | 'a third to two thirds' | 'over two thirds' | undefined
  /** Words of everybody together, shuffled, once enough people wrote some. */
  readonly words: readonly string[]
}

export type PulseAnswered = 'taken' | 'unseen' | 'closed' | 'not-asked' | 'again' | 'incomplete'

/** Words are told from so many on: style gives people away sooner than a key does. */
export const wordsLeast = 10

export interface PulseRooms {
  readonly host: Host
  readonly tables: OrdinaryTables
  readonly place: Place
  /** Where open pulses lie, when it is not in the place. */
  readonly boxes?: AnswerBoxes
}

export async function openPulses({ host, tables, place, ...rooms }: PulseRooms): Promise<Pulses> {
  const boxes = rooms.boxes ?? (await openAnswerBoxes(place, tables))
  const sealed = await openSealedPulses(tables)
  const seen = async (principal: Principal, words: string) => {
    const record = await host.record(principal, 'pulse', words)
    return record && { pulse: pulseOf(record), world: await host.world(principal.workspace) }
  }
  return {
    async standing(principal, words) {
      const found = await seen(principal, words)
      return found && standingOf({ boxes, sealed }, found, principal.person)
    },
    async answer(principal, words, sheet) {
      const found = await seen(principal, words)
      if (!found) return 'unseen'
      const { pulse, world } = found
      const { person } = principal
      const team = person && cellOf(world, pulse, person)
      if (!team) return 'not-asked'
      if (pulse.state !== 'open' || (await sealed.isSealed(pulse.id))) return 'closed'
      if (!isWhole(pulse, sheet)) return 'incomplete'
      const box = await boxes.of(pulse.id)
      const isTaken = await box.put({ person, team }, { team, keys: sheet.keys }, sheet.words)
      return isTaken ? 'taken' : 'again'
    },
    async close(workspace, id) {
      const world = await host.world(workspace)
      const pulse = world.one('pulse', id)
      // Another node closed it, and this one has not heard of it yet: it is asked again.
      if (pulse?.state !== 'closed') throw new Error('This pulse is not known to be closed.')
      if (pulse.steps.published === undefined) {
        await sealed.seal({ workspace, pulse: id }, await boxes.of(id))
        await publish({ host, sealed }, workspace, pulse)
      }
      await boxes.burn(id)
    },
    end: () => boxes.close(),
  }
}

interface Found {
  readonly pulse: Records['pulse']
  readonly world: World
}

function pulseOf(record: AnyRecord): Records['pulse'] {
  return record as unknown as Records['pulse']
}

async function standingOf(
  { boxes, sealed }: { boxes: AnswerBoxes; sealed: SealedPulses },
  { pulse, world }: Found,
  person: string | undefined,
): Promise<PulseStanding> {
  const { key, state, id } = pulse
  const isAsked = person !== undefined && cellOf(world, pulse, person) !== undefined
  const whole = { key, state, isAsked }
  if (state === 'open' && !(await sealed.isSealed(id))) {
    const box = await boxes.of(id)
    const hasAnswered = person !== undefined && (await box.hasCome(person))
    const share = (await box.count()) / Math.max(1, invitedTo(world, pulse))
    const participation =
      share < 1 / 3 ? 'under a third' : share <= 2 / 3 ? 'a third to two thirds' : 'over two thirds'
    return { ...whole, hasAnswered, participation, words: [] }
  }
  const [groups, words] = [await sealed.groups(id), await sealed.words(id)]
  const hasAnswered = person !== undefined && groups[0]!.people.has(person)
  const isTold = pulse.steps.published !== undefined && words.length >= wordsLeast
  return { ...whole, hasAnswered, words: isTold ? words : [] }
}

/** Every question, and nothing else: who left one out could be found by what is missing. */
function isWhole(pulse: Records['pulse'], { keys }: PulseSheet): boolean {
  const isKey = (key: number | undefined) =>
    key !== undefined && Number.isInteger(key) && key >= 1 && key <= keysOfScale
  return (
    Object.keys(keys).length === pulse.questions.length &&
    pulse.questions.every(question => isKey(keys[question.code]))
  )
}

async function publish(
  { host, sealed }: { host: Host; sealed: SealedPulses },
  workspace: string,
  pulse: Records['pulse'],
): Promise<void> {
  const world = await host.world(workspace)
  const least = world.figure('smallestGroup')
  const groups = await sealed.groups(pulse.id)
  const earlier = await sealed.toldBefore(workspace, pulse.id)
  const counted = await Promise.all(groups.map(each => sealed.counted(pulse.id, each.team)))
  const chosen = chosenOf(world, { groups, earlier, least }, counted.flat())
  const told = new Set((await sealed.tell(pulse.id, chosen)).map(each => each.team))
  const results = counted
    .flat()
    .filter(each => told.has(each.team))
    .map(each => toldOf(each, least))
  const fields = {
    invited: invitedTo(world, pulse),
    answered: inBand(groups[0]!.people.size, least),
    results,
  }
  const answer = await host.byClock(workspace, {
    key: `pulse told ${pulse.id}`,
    at: host.clock.now(),
    says: now =>
      now.one('pulse', pulse.id)?.steps.published === undefined
        ? [{ kind: 'pulse', verb: 'publish', subject: pulse.id, fields }]
        : undefined,
  })
  if (answer.outcome === 'busy') throw new Error('Others were faster; it is said again.')
}

/** What the house lets through and the model too: what the model leaves out, the house does without. */
function chosenOf(
  world: World,
  { groups, earlier, least }: { groups: readonly Group[]; earlier: readonly Group[]; least: number },
  counted: readonly Counted[],
): readonly Group[] {
  for (let left = groups; ; ) {
    const chosen = publishable({ groups: left, earlier, least })
    const teams = new Set(chosen.map(each => each.team))
    const tallies = counted.filter(each => teams.has(each.team)).map(tallyOf)
    const passed = new Set(resultsToPublish(world, tallies).map(each => each.team))
    const stopped = chosen.filter(each => !passed.has(each.team))
    if (stopped.length === 0) return chosen
    left = left.filter(each => !stopped.includes(each))
  }
}

function tallyOf({ question, team, keys }: Counted): Tally {
  const answered = keys.reduce((sum, each) => sum + each, 0)
  return { question, answered, agreed: agreedOf(keys), ...(team === undefined ? {} : { team }) }
}
