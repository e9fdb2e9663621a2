/** A healthy cascade, grown block by block until there are as many records as asked for. */
import { addDays } from '@throughline/model'
import type { Chance } from './chance.ts'
import { type Department, todayOn } from './ground.ts'
import { type Above, type Growing, instant, left } from './growing.ts'
import { checkIns, leastLoaded } from './load.ts'
import { teamBlock, teamBlockSize } from './team-block.ts'
import { departmental, intended, servings } from './themes.ts'
import { blanks, filled, filledPhrase } from './wording.ts'

/** An intent, a reading, an outcome with its check-ins and one block below it. */
const smallestTree = teamBlockSize + 8

export function grow(growing: Growing): void {
  while (left(growing) >= smallestTree) intentTree(growing)
  fill(growing)
}

function intentTree(growing: Growing): void {
  const { history, chance, ground } = growing
  const blank = blanks(chance, growing.turn++)
  const words = chance.pick(intended)
  const begunOn = addDays('2026-01-12', chance.below(200))
  const isFresh = chance.percent(8)
  const endsOn = addDays('2027-09-01', chance.below(200))
  const room = 1 + Math.floor((left(growing) - smallestTree) / 60)
  const departments = freest(growing, Math.min(3, room))
  const leads = [ground.chief, ...ground.departments.flatMap(ownersOf)]
  const by = leastLoaded(growing, leads, each => `intents of ${each}`)
  const id = history.add(
    'intent',
    {
      statement: filled(words.statement, blank, chance),
      why: words.why,
      champion: by,
      horizonOn: endsOn,
      reviewOn: addDays(todayOn, chance.between(0, 120)),
      decidedOn: begunOn,
      boundaries: some(boundaries, 2, chance),
      audience: departments.map(each => each.id),
    },
    { at: instant(begunOn, 1), by },
  )
  // One that was activated this week may be unread.
  const activatedOn = isFresh ? '2026-11-18' : begunOn
  history.step({ id, kind: 'intent' }, 'activate', { at: instant(activatedOn, 2), by })
  if (!isFresh) read(growing, { id, begunOn, champion: by }, departments)
  for (const department of departments)
    if (left(growing) >= teamBlockSize + 2)
      departmentTree(growing, { id, endsOn, begunOn, blank }, department)
}

function departmentTree(growing: Growing, intent: Above, department: Department): void {
  const { history, chance } = growing
  const blank = blanks(chance, growing.turn++)
  const { statement, done } = filledPhrase(chance.pick(departmental), blank, chance)
  const begunOn = addDays(intent.begunOn, chance.between(10, 28))
  const endsOn = addDays(intent.endsOn, -chance.between(0, 60))
  const owner = leastLoaded(growing, ownersOf(department), each => each)
  const isPriced = chance.percent(60)
  const outcome = {
    id: history.add(
      'outcome',
      {
        statement,
        done,
        parent: intent.id,
        serves: chance.pick(servings),
        owner,
        dueOn: endsOn,
        level: 'department',
        ...(carriesMore(growing, department.id) ? { team: department.id } : {}),
        ...(isPriced
          ? { value: { shape: 'steady', amount: chance.between(5, 90) * 1000, per: 'month' } }
          : {}),
      },
      { at: instant(begunOn, 1), by: owner },
    ),
    kind: 'outcome',
  }
  history.step(outcome, 'commit', { at: instant(begunOn, 3), by: owner })
  growing.topmost.push({ id: outcome.id, owner, intent: intent.id, department, begunOn })
  checkIns(growing, { id: outcome.id, owner }, 3)
  const blocks = Math.max(
    1,
    Math.min(chance.between(1, 1 + department.crews.length), Math.floor(left(growing) / teamBlockSize)),
  )
  for (let block = 0; block < blocks; block++) {
    const crew = leastLoaded(growing, department.crews, each => each.id)
    const above = { id: outcome.id, endsOn, begunOn, blank }
    teamBlock(growing, { above, crew })
  }
}

/** Whether a team can carry one more; it is counted as carried where it can. */
function carriesMore({ carried }: Growing, team: string): boolean {
  const load = carried.get(team) ?? 0
  carried.set(team, load + 1)
  return load < 5
}

/** Departments whose teams carry least. */
function freest({ ground, carried, chance }: Growing, count: number): Department[] {
  const load = ({ crews }: Department) =>
    crews.reduce((sum, crew) => sum + (carried.get(crew.id) ?? 0), 0) / crews.length
  return some(ground.departments, ground.departments.length, chance)
    .sort((a, b) => load(a) - load(b))
    .slice(0, count)
}

/** Its lead, and two of each of its teams. */
function ownersOf({ lead, crews }: Department): string[] {
  return [lead, ...crews.flatMap(crew => crew.people.slice(0, 2))]
}

/** Each team wrote what it understood; where two differed, it was resolved. */
function read(
  growing: Growing,
  of: { id: string; begunOn: string; champion: string },
  departments: readonly Department[],
): void {
  const { begunOn, champion } = of
  const { history, chance } = growing
  for (const { id: team, lead: author } of departments) {
    const understanding = chance.pick(understandings)
    const reading = {
      id: history.add(
        'interpretation',
        { of: of.id, team, author, understanding },
        { at: instant(begunOn, 4), by: author },
      ),
      kind: 'interpretation',
    }
    const at = instant(addDays(begunOn, 6), 1)
    if (chance.percent(85)) history.step(reading, 'align', { at, by: champion })
    else {
      history.step(reading, 'diverge', { at, by: author, carried: { about: 'Which sites come first' } })
      const carried = { resolution: 'The largest sites come first.' }
      history.step(reading, 'resolve', { at: instant(addDays(begunOn, 9), 1), by: champion, carried })
    }
  }
}

export function fill(growing: Growing): void {
  const { history, chance, open } = growing
  while (left(growing) > 0 && open.length > 0) {
    const { id, crew } = chance.pick(open)
    const by = chance.pick(crew.people)
    history.add(
      'task',
      { title: 'Look through it again', parent: id, assignee: by },
      { at: instant('2026-11-02', 1), by },
    )
  }
}

function some<T>(among: readonly T[], count: number, chance: Chance): T[] {
  const from = chance.below(among.length)
  return Array.from({ length: Math.min(count, among.length) }, (_, at) => among[(from + at) % among.length]!)
}

const boundaries = [
  'Client data stays in the EU',
  'Nobody works on Sundays',
  'The margin stays at 30 % or more',
  'No client loses a feature',
  'Prices of running contracts stay as they are',
  'The budget of the year is not exceeded',
  'Nobody is hired before July',
  'Wages rise at least with inflation',
]

const understandings = [
  'We begin with the sites that lose most, and show the others how it went.',
  'What the client waits for comes first; the rest is for later.',
  'We change how work reaches us, not how many we are.',
  'We finish what is begun before we begin anything.',
]
