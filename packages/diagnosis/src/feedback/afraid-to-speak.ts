import { type AnyRecord, periodsUpTo, type Records, type TeamResult, type World } from '@throughline/model'
import { counted, teamOf, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'

/** People say that concerns are not safe, or bad news comes only after the day. */
export const afraidToSpeak: Detector = {
  code: 'afraid-to-speak',
  leg: 'feedback',
  system: 'health',
  needs: 'history',
  spot: sight => {
    const said = saidUnsafe(sight)
    const told = new Set(said.map(each => each.on.id))
    return [...said, ...afterTheDay(sight).filter(each => !told.has(each.on.id))]
  },
}

const remedy = 'Thank whoever brings bad news early, by name and aloud, and say what was done with it.'

/** Of everybody, and of each team that may be shown; read once, however many teams there are. */
function saidUnsafe({ world }: Sight): Spotted[] {
  const least = world.figure('unsafeToSpeak')
  return [...roundsOf(world)].flatMap(([team, { text, rounds }]): Spotted[] => {
    const on = (team === '' ? world.workspace : world.one('team', team)) as AnyRecord | undefined
    const newest = rounds.at(-1)
    if (!on || !newest || newest.agree >= least) return []
    return [
      {
        on,
        severity: 'note',
        sentence: `${newest.agree} % agree with ‘${text}’; ${least} % is the least that lets bad news through.`,
        evidence: [
          ...rounds
            .slice(-3)
            .map(each => shows(each.pulse, `${each.pulse.name}: ${each.agree} % of ${each.answered} agree.`)),
          { text: stakeUnknown },
        ],
        remedy,
      },
    ]
  })
}

interface Round {
  readonly pulse: Records['pulse']
  readonly agree: number
  readonly answered: number
}

/** What was said to the question of safety, round by round, by team; everybody under ''. */
function roundsOf(world: World): Map<string, { text: string; rounds: Round[] }> {
  const found = new Map<string, { text: string; rounds: Round[] }>()
  const published = world
    .all('pulse')
    .filter(each => each.steps.published !== undefined)
    .sort((a, b) => (a.steps.published!.at < b.steps.published!.at ? -1 : 1))
  for (const pulse of published) {
    const text = pulse.questions.find(each => each.code === 'safety')?.text ?? 'I can raise a concern safely'
    for (const { question, team = '', agree, answered } of pulse.steps.published!.results as TeamResult[]) {
      if (question !== 'safety' || agree === undefined) continue
      const entry = found.get(team) ?? { text, rounds: [] }
      entry.rounds.push({ pulse, agree, answered })
      found.set(team, { ...entry, text })
    }
  }
  return found
}

/** Of the promises of a team that were missed lately, most had no other word than green before their day. */
function afterTheDay(sight: Sight): Spotted[] {
  const { world } = sight
  const today = todayOf(sight)
  const since = periodsUpTo(world, today, 2)[0]?.from ?? ''
  const missed = new Map<string, Missed[]>()
  for (const outcome of world.all('outcome')) {
    const miss = missOf(outcome, { sight, since, today })
    const team = miss && teamOf(world, outcome)
    if (!miss || !team) continue
    const others = missed.get(team)
    if (others) others.push(miss)
    else missed.set(team, [miss])
  }
  return [...missed].flatMap(([team, all]): Spotted[] => {
    const on = world.one('team', team)
    const late = all.filter(each => !each.wasWarned)
    if (!on || late.length < world.figure('repeatedMiss') || 2 * late.length <= all.length) return []
    return [
      {
        on,
        severity: 'note',
        sentence: `Of ${counted(all.length, 'missed promise')} of ${on.name}, ${late.length} were said to be on track until their day.`,
        evidence: [
          ...late.map(({ outcome }) =>
            shows(outcome, `${outcome.key}, due ${outcome.dueOn}: no other word before.`),
          ),
          { text: stakeUnknown },
        ],
        remedy,
      },
    ]
  })
}

interface Missed {
  readonly outcome: Records['outcome']
  readonly wasWarned: boolean
}

/** Whether a missed promise had been said to be in danger before its day; nothing where it was kept or never spoken of. */
function missOf(
  outcome: Records['outcome'],
  { sight, since, today }: { sight: Sight; since: string; today: string },
): Missed | undefined {
  const { dueOn } = outcome
  const deliveredOn = outcome.steps.delivered?.at.slice(0, 10)
  if (dueOn === undefined || dueOn < since || dueOn >= (deliveredOn ?? today)) return undefined
  if (!deliveredOn && outcome.state !== 'committed') return undefined
  const before = sight.world
    .pointing('checkIn', 'of', outcome.id)
    .filter(each => each.createdAt.slice(0, 10) <= dueOn)
  if (before.length === 0) return undefined
  return { outcome, wasWarned: before.some(each => each.status !== 'onTrack') }
}
