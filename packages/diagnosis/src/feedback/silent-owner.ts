import {
  addDays,
  isAway,
  mondayOf,
  newestCheckIn,
  type Records,
  rhythmDays,
  rhythmOf,
} from '@throughline/model'
import { counted, daysPast, isEnded, isPresent, todayOf, workingDaysSince } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown, weighed } from '../stake.ts'
import { heldOccurrences, type Occurred } from './held-occurrences.ts'

/** Words that are owed and do not come: check-ins of a promise, occurrences of a cadence, leaders at their reviews. */
export const silentOwner: Detector = {
  code: 'silent-owner',
  leg: 'feedback',
  system: 'sync',
  needs: 'history',
  spot: sight => [
    ...sight.world.all('outcome').flatMap(outcome => unsaid(outcome, sight)),
    ...sight.world.all('cadence').flatMap(cadence => unheld(cadence, sight)),
  ],
}

/** Five working days of a week in which a word is owed. */
const workingDaysOfRhythm = (5 * rhythmDays) / 7

function unsaid(on: Records['outcome'], sight: Sight): Spotted[] {
  const { world } = sight
  const owner = world.one('person', on.owner)
  const today = todayOf(sight)
  if (on.state !== 'committed' || !owner || owner.state === 'departed' || isAway(owner, today)) return []
  const checkIn = newestCheckIn(world, on.id)
  const promisedAt = on.steps.carried?.at ?? on.steps.confirmed?.at ?? on.steps.committed?.at ?? on.createdAt
  const heldSince = on.edits.owner?.at ?? promisedAt
  const spoken = checkIn && checkIn.createdAt > heldSince ? checkIn : undefined
  const since = spoken?.createdAt ?? later(promisedAt, heldSince)
  const from = later(since.slice(0, 10), on.openedOn ?? '')
  const waited = workingDaysSince(world, owner, { from, to: today })
  const missed = Math.floor((waited - world.figure('outdatedAfter') - 1) / workingDaysOfRhythm)
  if (missed < world.figure('missedCheckIns')) return []
  const days = daysPast(from, today)
  const { isUnknown: _, ...stake } = weighed(sight, on, { days: days - rhythmDays })
  const last = spoken
    ? shows(spoken, `The last word was on ${from}: ${wordsOf[spoken.status]}.`)
    : shows(on, `${owner.name} has answered for it since ${from}, and nothing was said since.`)
  return [
    {
      on,
      ...stake,
      sentence: `Nothing was said of ${on.key} for ${counted(days, 'day')}; ${counted(missed, 'check-in')} are missing in a row.`,
      evidence: [last],
      remedy: `Ask ${owner.name} for one word on how it stands, or let somebody stand in.`,
      command: { verb: 'edit' },
    },
  ]
}

function later(a: string, b: string): string {
  return a > b ? a : b
}

const wordsOf = { onTrack: 'on track', atRisk: 'at risk', offTrack: 'off track' } as const

/** So many occurrences of a cadence are looked at; `cadenceHeld` says how many of them must have been held. */
const looked = 4

function unheld(on: Records['cadence'], sight: Sight): Spotted[] {
  const { world } = sight
  const rhythm = rhythmOf(on.recurrence)
  const about = world.record(on.about ?? '')
  if (!rhythm || (about && isEnded(about))) return []
  const today = todayOf(sight)
  // The week that runs can still hold it.
  const to = addDays(rhythm.every === 'day' ? today : mondayOf(today), -1)
  const from = [addDays(today, -7 * weeksFor[rhythm.every] * rhythm.interval), on.openedOn ?? '']
    .sort()
    .at(-1)!
  const occurred = heldOccurrences(world, on, { from, to }).slice(-looked)
  if (occurred.length < looked) return []
  const held = occurred.flatMap(({ sync }) => sync ?? [])
  const most = world.figure('cadenceHeld')
  if (held.length < most) return [dropped(on, { occurred, held: held.length, world })]
  return absentLeaders(on, held, sight)
}

/** Weeks in which four occurrences fall, with room for a shift. */
const weeksFor = { day: 2, week: 6, month: 24 } as const

function dropped(
  on: Records['cadence'],
  of: { occurred: readonly Occurred[]; held: number; world: Sight['world'] },
): Spotted {
  return {
    on,
    severity: 'note',
    sentence: `${on.name} was held ${of.held} of the last ${of.occurred.length} times.`,
    evidence: [
      ...of.occurred.map(({ on: day, sync }) =>
        sync ? shows(sync, `${day}: held.`) : shows(on, `${day}: not held.`),
      ),
      { text: stakeUnknown },
    ],
    remedy: 'Hold the next one, shorter if it must be, or change its rhythm to one that is kept.',
    command: { verb: 'edit' },
  }
}

const ledBy: readonly string[] = ['review', 'governance']

function absentLeaders(on: Records['cadence'], held: readonly Records['sync'][], sight: Sight): Spotted[] {
  const { world } = sight
  const leaders = (on.leaders ?? []).filter(id => isPresent(world, id))
  const stated = held.filter(sync => (sync.present ?? []).length > 0)
  if (!ledBy.includes(on.purpose) || leaders.length === 0 || stated.length < world.figure('cadenceHeld'))
    return []
  const without = stated.filter(sync => !leaders.some(id => sync.present!.includes(id)))
  if (stated.length - without.length >= world.figure('cadenceHeld')) return []
  return [
    {
      on,
      severity: 'note',
      sentence: `${without.length} of the last ${stated.length} times ${on.name} was held without any of its leaders.`,
      evidence: [
        ...without.map(sync => shows(sync, `${sync.startedAt.slice(0, 10)}: no leader was there.`)),
        { text: stakeUnknown },
      ],
      remedy: 'Agree a time at which one of its leaders can be there, or name another leader.',
      command: { verb: 'edit' },
    },
  ]
}
