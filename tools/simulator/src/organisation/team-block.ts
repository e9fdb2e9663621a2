/** One outcome of a team with its deliverables, their steps, its check-ins and a question. */
import { addDays } from '@throughline/model'
import type { Crew } from './ground.ts'
import { todayOn } from './ground.ts'
import { type Above, type Growing, instant, type Promised } from './growing.ts'
import { effortRatio, luckOf } from './habits.ts'
import { checkIns, leastLoaded } from './load.ts'
import { servings, steps } from './themes.ts'
import { blanks, filled, filledPhrase } from './wording.ts'

/** The most records that one block makes. */
export const teamBlockSize = 19

interface Block {
  readonly above: Above
  readonly crew: Crew
}

interface Planned extends Block {
  readonly weight: number | undefined
}

type Standing = 'committed' | 'proposed' | 'draft' | 'delivered' | 'confirmed' | 'promised'

export function teamBlock(growing: Growing, block: Block): void {
  const { history, chance } = growing
  const { above, crew } = block
  const standing = standingOf(chance.below(100))
  const owner = leastLoaded(growing, crew.people, each => each)
  const endsOn = addDays(above.endsOn, -chance.between(0, 90))
  const begunOn = addDays(above.begunOn, chance.between(1, 30))
  const blank = blanks(chance, growing.turn++)
  const id = history.add(
    'outcome',
    {
      ...filledPhrase(chance.pick(crew.theme.outcomes), blank, chance),
      parent: above.id,
      serves: chance.pick(servings),
      owner,
      dueOn: endsOn,
      level: 'team',
      team: crew.id,
    },
    { at: instant(begunOn, 1), by: owner },
  )
  stand(growing, { id, kind: 'outcome', owner, lead: crew.people[0]!, begunOn }, standing)
  const of = { ...block, above: { ...above, id, endsOn, begunOn, blank } }
  const weights = chance.percent(40) ? [0.5, 0.3, 0.2] : []
  for (let each = 0; each < 3; each++) deliverable(growing, { ...of, weight: weights[each] }, standing)
  if (standing === 'committed' || standing === 'confirmed')
    checkIns(growing, { id, owner }, chance.between(1, 4))
  const promised = { id, owner, crew, begunOn, endsOn }
  if (standing === 'committed' || standing === 'confirmed') growing.promised.push(promised)
  if (standing === 'delivered') growing.delivered.push(promised)
  if (chance.percent(30)) question(growing, promised)
  if (chance.percent(5)) given(growing, id, crew)
}

function standingOf(roll: number): Standing {
  if (roll < 74) return 'committed'
  if (roll < 80) return 'proposed'
  if (roll < 84) return 'draft'
  if (roll < 92) return 'delivered'
  return roll < 97 ? 'confirmed' : 'promised'
}

interface Stood {
  readonly id: string
  readonly kind: string
  readonly owner: string
  readonly lead: string
  readonly begunOn: string
}

/** The steps that brought it to where it stands. */
function stand({ history, chance, ground }: Growing, of: Stood, standing: Standing): void {
  const { owner, begunOn } = of
  const lead = of.lead === owner ? ground.chief : of.lead
  const lately = instant(addDays(todayOn, -chance.between(1, 6)), 2)
  const early = instant(begunOn, 2)
  const promise = 'The client asked for a name in the meeting.'
  if (standing === 'proposed')
    history.step(of, 'propose', { at: instant(addDays(todayOn, -chance.between(1, 11)), 2), by: lead })
  if (standing === 'promised') history.step(of, 'commit', { at: lately, by: lead, because: promise })
  if (standing === 'confirmed') {
    history.step(of, 'commit', { at: early, by: lead, because: promise })
    history.step(of, 'confirm', { at: instant(addDays(begunOn, 2), 2), by: owner })
  }
  if (standing === 'committed' || standing === 'delivered')
    history.step(of, 'commit', { at: early, by: owner })
  if (standing !== 'delivered') return
  history.step(of, 'deliver', { at: instant('2026-10-30', 2), by: owner })
  const carried = { evidence: 'Counted twice.' }
  if (chance.percent(60)) history.step(of, 'validate', { at: instant('2026-11-13', 2), by: owner, carried })
}

function deliverable(growing: Growing, { above, crew, weight }: Planned, standing: Standing): void {
  const { history, chance, open } = growing
  const owner = chance.pick(crew.people)
  const blank = { ...above.blank, few: String(chance.between(2, 9)), many: String(chance.between(12, 60)) }
  const likely = chance.between(2, 13)
  const begunOn = addDays(above.begunOn, chance.between(1, 30))
  const at = instant(begunOn, 3)
  const dueOn = addDays(above.endsOn, -chance.between(0, 30))
  const isDone = standing === 'delivered' || chance.percent(15)
  const isBegun = isDone || (standing !== 'draft' && standing !== 'proposed' && chance.percent(50))
  const id = history.add(
    'deliverable',
    {
      ...filledPhrase(chance.pick(crew.theme.deliverables), blank, chance),
      parent: above.id,
      owner,
      team: crew.id,
      dueOn,
      estimate: { low: likely / 2, likely, high: likely * 1.5 },
      ...(weight === undefined ? {} : { weight }),
    },
    { at, by: owner },
  )
  const made = { id, kind: 'deliverable' }
  if (isBegun) history.step(made, 'start', { at: instant(begunOn, 4), by: owner })
  for (let step = 0; step < 3; step++) {
    const title = filled(chance.pick(steps), blank, chance)
    const assignee = chance.pick(crew.people)
    const task = history.add(
      'task',
      { title, parent: id, assignee, effortDays: chance.between(1, 4) },
      { at, by: owner },
    )
    if (isDone)
      history.step({ id: task, kind: 'task' }, 'finish', { at: instant('2026-10-20', 1), by: assignee })
  }
  const work = { of: made, owner, likely }
  if (isDone) {
    spent(growing, work)
    history.step(made, 'deliver', { at: instant('2026-10-22', 1), by: owner })
  } else if (isBegun) remains(growing, work)
  if (isDone) return
  if (standing === 'committed' || standing === 'confirmed')
    open.push({ id, crew, owner, parent: above.id, endsOn: dueOn })
}

interface Done {
  readonly of: { readonly id: string; readonly kind: string }
  readonly owner: string
  readonly likely: number
}

/** What it really took, said as it is handed over. */
function spent({ history, habits }: Growing, { of, owner, likely }: Done): void {
  const days = likely * effortRatio(habits, luckOf(of.id, likely))
  history.edit(of, { spentDays: tenths(days) }, { at: instant('2026-10-22', 0), by: owner })
}

/** What was still to do on Friday. */
function remains({ history }: Growing, { of, owner, likely }: Done): void {
  const share = luckOf(of.id, likely).between(2, 9) / 10
  history.edit(of, { remaining: tenths(likely * share) }, { at: instant('2026-11-20', 1), by: owner })
}

function tenths(days: number): number {
  return Math.max(0.1, Math.round(10 * days) / 10)
}

/** Answered as a rule; one that was asked on Friday may be open. */
function question({ history, chance }: Growing, { id: about, owner: to, crew, begunOn }: Promised): void {
  const askedBy = chance.pick(crew.people)
  const isFresh = chance.percent(20)
  const asked = addDays('2026-08-03', chance.below(90))
  const known = addDays(begunOn, 2)
  const on = isFresh ? '2026-11-20' : asked > known ? asked : known
  const text = chance.pick(questions)
  const id = history.add('question', { text, about, askedBy, to }, { at: instant(on, 2), by: askedBy })
  if (isFresh) return
  const carried = { answer: chance.pick(answers) }
  history.step({ id, kind: 'question' }, 'answer', { at: instant(addDays(on, 1), 2), by: to, carried })
}

/** One that was given up, in words that need not bind anybody any more. */
function given({ history, ground }: Growing, beside: string, crew: Crew): void {
  const by = crew.people[0]!
  const fields = { statement: `Do better in ${crew.name.toLowerCase()}` }
  const id = history.add('outcome', fields, { at: instant('2026-02-03', 1), by })
  const because = `It said nothing that could fail; see ${beside.slice(-4)}.`
  history.step({ id, kind: 'outcome' }, 'drop', { at: instant('2026-03-03', 1), by: ground.chief, because })
}

const questions = [
  'Does a holiday count as a working day here?',
  'Who signs when the lead is away?',
  'Do old orders count, or only those of this year?',
  'Is the second site part of it?',
]

const answers = ['It does.', 'Whoever stands in, by name.', 'Only those of this year.', 'From January on.']
