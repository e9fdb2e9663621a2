import { type AnyRecord, periodsUpTo, pulseTrends, type Records } from '@throughline/model'
import { counted, teamOf, todayOf } from '../alignment/at-work.ts'
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

/** Of everybody, and of each team that may be shown. */
function saidUnsafe({ world }: Sight): Spotted[] {
  const least = world.figure('unsafeToSpeak')
  const groups: (AnyRecord | undefined)[] = [world.workspace, ...world.all('team')]
  return groups.flatMap((on): Spotted[] => {
    if (!on) return []
    const trend = pulseTrends(world, on.kind === 'team' ? on.id : undefined)
    const safety = trend.find(each => each.question === 'safety')
    const newest = safety?.rounds.at(-1)
    if (!safety || !newest || newest.agree >= least) return []
    return [
      {
        on,
        severity: 'note',
        sentence: `${newest.agree} % agree with ‘${safety.text}’; ${least} % is the least that lets bad news through.`,
        evidence: [
          ...safety.rounds
            .slice(-3)
            .map(each => shows(each.pulse, `${each.pulse.name}: ${each.agree} % of ${each.answered} agree.`)),
          { text: stakeUnknown },
        ],
        remedy,
      },
    ]
  })
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
    if (miss && team) missed.set(team, [...(missed.get(team) ?? []), miss])
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
