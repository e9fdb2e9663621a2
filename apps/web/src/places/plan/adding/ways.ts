/** What may give way for work that is added, and the commands that add it, make room and keep the answer. */
import type { Step } from '@throughline/client'
import type { AddedSaid, Addition, RepairForAddition } from '@throughline/diagnosis'
import { addDays, type World } from '@throughline/model'

/** Work that is thought of. */
export interface Thought {
  readonly statement: string
  readonly parent: string | undefined
  /** A person, a team or a skill. */
  readonly whose: string | undefined
  /** Person-days. */
  readonly estimate: { readonly low: number; readonly likely: number; readonly high: number }
  readonly fromOn: string
  readonly byOn: string
}

/** One answer to the question. */
export interface Way {
  readonly id: 'fits' | 'cut' | 'smallest' | 'not'
  readonly title: string
  readonly repairs: readonly RepairForAddition[]
  /** Weeks by which what is added begins later itself. */
  readonly weeks: number
  /** Person-days that stay undone, more than without it. */
  readonly undoneDays: number
}

export function additionOf(world: World, thought: Thought): Addition | undefined {
  const { whose, estimate, fromOn, byOn } = thought
  const kind = world.record(whose ?? '')?.kind
  if (!whose || !kind || !(estimate.likely > 0) || byOn < fromOn) return undefined
  return { personDays: estimate.likely, [kind]: whose, fromOn, byOn }
}

/** What gives way and what stays undone, the least of both first; to leave it is always an answer. */
export function waysOf(said: AddedSaid): Way[] {
  const smallest = said.repairs && wayOf('smallest', said.repairs)
  const cut = said.cuts && wayOf('cut', said.cuts)
  const isSame = smallest?.title === cut?.title
  const found = [smallest, isSame ? undefined : cut].filter(way => way !== undefined)
  return [...found.sort((a, b) => a.undoneDays - b.undoneDays), leave]
}

/** Nothing gives way, and nothing more stays undone. */
export function fits(ways: readonly Way[]): boolean {
  return ways[0]?.id === 'fits'
}

function wayOf(id: 'cut' | 'smallest', of: NonNullable<AddedSaid['cuts']>): Way {
  const repairs = of.repairs.filter(each => !each.already)
  const undoneDays = Math.max(0, of.unmetDays - of.unmetDaysAlready)
  const weeks = repairs.find(each => each.about === addedHere)?.weeks ?? 0
  if (repairs.length === 0 && undoneDays < leastDays)
    return { id: 'fits', title: 'Add it: nothing gives way.', repairs, weeks, undoneDays }
  const title = repairs.map(each => each.sentence).join(' ') || 'Add it, and cut nothing.'
  return { id, title, repairs, weeks, undoneDays }
}

/** The work as it would stand, what makes room for it, and the question with its answer. */
export function stepsOf(
  world: World,
  told: { thought: Thought; ways: readonly Way[]; way: Way; because: string; newId: () => string },
): Step[] {
  const { thought, ways, way, because, newId } = told
  const work = newId()
  const adds = way.id !== 'not'
  const gives = way.repairs.filter(({ about }) => about !== addedHere)
  return [
    ...(adds ? [addingStep(world, work, { thought, way })] : []),
    ...gives.flatMap(({ steps }) => steps.map(step => ({ subject: newId(), ...step }) as Step)),
    ...(fits(ways) || !world.systemIsOn('decisions')
      ? []
      : decided({ thought, ways, way, because }, { decision: newId(), work: adds ? work : undefined })),
  ]
}

/** The question as whoever holds the right is asked it. */
export function questionOf(thought: Thought, ways: readonly Way[]) {
  const about = [
    ...new Set(ways.flatMap(({ repairs }) => repairs.flatMap(({ steps }) => steps[0]?.subject ?? []))),
  ]
  return {
    question: `What do we cut if we add ‘${thought.statement}’ by ${thought.byOn}?`,
    options: ways.map(({ title, undoneDays }) => ({
      title,
      ...(undoneDays >= leastDays
        ? { against: `${Math.round(undoneDays)} more person-days stay undone` }
        : {}),
    })),
    ...(about.length > 0 ? { about } : {}),
  }
}

function addingStep(world: World, work: string, { thought, way }: { thought: Thought; way: Way }): Step {
  const { statement, parent, whose, estimate, fromOn, byOn } = thought
  const later = (on: string) => addDays(on, 7 * way.weeks)
  return {
    kind: 'deliverable',
    verb: 'add',
    subject: work,
    fields: {
      ...{ statement, estimate, startNoEarlierOn: later(fromOn), dueOn: later(byOn) },
      ...(parent ? { parent } : {}),
      ...doneBy(world, whose),
    },
  }
}

function doneBy(world: World, whose: string | undefined): object {
  const kind = world.record(whose ?? '')?.kind
  if (kind === 'person') return { owner: whose, assigned: [{ person: whose, share: 1 }] }
  if (kind === 'team') return { team: whose }
  return kind === 'skill' ? { needs: [{ skill: whose, people: 1 }] } : {}
}

function decided(
  told: { thought: Thought; ways: readonly Way[]; way: Way; because: string },
  ids: { decision: string; work: string | undefined },
): Step[] {
  const { thought, ways, way, because } = told
  const { about = [], ...question } = questionOf(thought, ways)
  const all = [...about, ...(ids.work ? [ids.work] : [])]
  return [
    {
      kind: 'decision',
      verb: 'add',
      subject: ids.decision,
      fields: { ...question, ...(all.length > 0 ? { about: all } : {}) },
    },
    {
      kind: 'decision',
      verb: 'decide',
      subject: ids.decision,
      fields: { choice: way.title, rationale: because },
    },
  ] as Step[]
}

/** What repairs call the work that is added. */
const addedHere = 'new'
/** Less than this is nobody's overload. */
const leastDays = 0.5

const leave: Way = { id: 'not', title: 'Do not add it.', repairs: [], weeks: 0, undoneDays: 0 }
