import { addDays, occurrencesOf, type Records, readingsUpTo } from '@throughline/model'
import { about } from '../alignment/live-engagements.ts'
import { counted, daysPast, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import type { Evidence } from '../finding.ts'
import { weighed } from '../stake.ts'

/** No checkpoint with the client, or no reading of how the client is, within its rhythm. */
export const clientUnseen: Detector = {
  code: 'client-unseen',
  leg: 'feedback',
  system: 'bridge',
  needs: 'history',
  spot: sight =>
    sight.world
      .all('engagement')
      .filter(each => each.state === 'delivering')
      .flatMap(each => spotOne(each, sight)),
}

interface Silence {
  readonly what: string
  readonly since: string
  readonly evidence: Evidence
}

function spotOne(on: Records['engagement'], sight: Sight): Spotted[] {
  const { world } = sight
  const today = todayOf(sight)
  const silences = [unmet(on, sight, today), unread(on, sight, today)].filter(each => each !== undefined)
  const [first] = silences
  if (!first) return []
  const days = daysPast(first.since, today)
  const client = world.one('client', on.client)
  const { isUnknown: _, ...stake } = weighed(sight, world.record(on.root ?? ''), { days })
  return [
    {
      on,
      ...stake,
      sentence: `${silences.map(each => each.what).join(', and ')} for ${counted(days, 'day')}${client ? ` with ${client.name}` : ''}.`,
      evidence: silences.map(each => each.evidence),
      remedy:
        'Call them this week: what do they expect next, and what worries them? Write down how they are.',
    },
  ]
}

/** Checkpoints that were held, words on the client in a check-in, and what was published. */
function unmet(on: Records['engagement'], { world }: Sight, today: string): Silence | undefined {
  const cadences = about(on, id => world.pointing('cadence', 'about', id)).filter(
    each => each.purpose === 'checkpoint',
  )
  const syncs = cadences.flatMap(each => world.pointing('sync', 'cadence', each.id))
  const words = world.pointing('checkIn', 'of', on.id).filter(each => each.aspect === 'client')
  const begunOn =
    on.openedOn ?? (on.steps.begun?.first ?? on.steps.begun)?.at.slice(0, 10) ?? on.stateAt.slice(0, 10)
  const seen = [
    begunOn,
    ...syncs.map(each => each.startedAt.slice(0, 10)),
    ...words.map(each => each.createdAt.slice(0, 10)),
    ...(on.steps.shared ? [on.steps.shared.at.slice(0, 10)] : []),
  ].sort()
  const since = seen.at(-1)!
  const allowed = [
    addDays(today, -7 * world.figure('clientCheckpoint')),
    ...cadences.flatMap(each => oneBefore(each, today)),
  ].sort()[0]!
  if (since >= allowed) return undefined
  const newest = syncs.find(each => each.startedAt.startsWith(since))
  const evidence = newest
    ? shows(newest, `The last checkpoint was on ${since}.`)
    : shows(on, `Last seen on ${since}.`)
  return { since, evidence, what: 'No checkpoint was held' }
}

/** A slower rhythm that was agreed counts: the day of its last occurrence but one. */
function oneBefore(cadence: Records['cadence'], today: string): string[] {
  const occurred = occurrencesOf(cadence, addDays(today, -slowestDays), addDays(today, -1))
  return occurred.slice(-2, -1)
}

const slowestDays = 200

function unread(on: Records['engagement'], { world }: Sight, today: string): Silence | undefined {
  const signal = world.one('signal', world.one('client', on.client)?.health)
  if (!signal) return undefined
  const begunOn = [on.stateAt.slice(0, 10), signal.createdAt.slice(0, 10)].sort().at(-1)!
  const since = readingsUpTo(world, signal.id, today).at(-1)?.on ?? begunOn
  if (daysPast(since, today) <= monthDays * world.figure('clientHealth')) return undefined
  return {
    since,
    evidence: shows(signal, `How the client is was read last on ${since}.`),
    what: 'Nobody has read how the client is',
  }
}

const monthDays = 31
