import { contentWords, periodsUpTo, type Records, type World } from '@throughline/model'
import { counted, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'

/** The same cause blocks several items, or comes back in another cycle: a fault of the system, carried by effort. */
export const recurringBlocker: Detector = {
  code: 'recurring-blocker',
  leg: 'feedback',
  system: 'sync',
  needs: 'history',
  spot: sight => [...causes(sight).values()].flatMap(cause => spotOne(cause, sight)),
}

/** One stretch in which one record was blocked; the newest word of it. */
interface Blocking {
  readonly of: string
  readonly sinceOn: string
  readonly checkIn: Records['checkIn']
}

function causes(sight: Sight): Map<string, Blocking[]> {
  const { world } = sight
  const since = periodsUpTo(world, todayOf(sight), world.figure('recurringBlockerCycles'))[0]?.from ?? ''
  const stretches = new Map<string, Blocking & { cause: string }>()
  for (const checkIn of world.all('checkIn')) {
    const { blocked, of } = checkIn
    if (!blocked || blocked.sinceOn < since) continue
    const cause = causeOf(blocked.by)
    stretches.set(`${of} ${cause} ${blocked.sinceOn}`, { of, cause, sinceOn: blocked.sinceOn, checkIn })
  }
  const found = new Map<string, Blocking[]>()
  for (const each of stretches.values()) {
    const same = found.get(each.cause)
    if (same) same.push(each)
    else found.set(each.cause, [each])
  }
  return found
}

/** The words that carry the meaning, in no order: 'legal review' is 'Review by legal'. */
function causeOf(by: string): string {
  const words = contentWords(by).sort()
  return words.length > 0 ? words.join(' ') : by.trim().toLowerCase()
}

function spotOne(blockings: readonly Blocking[], sight: Sight): Spotted[] {
  const { world } = sight
  const items = new Set(blockings.map(each => each.of))
  const cycles = cyclesOf(world, sight, blockings)
  const isMany = items.size >= world.figure('recurringBlocker')
  const isBack = blockings.length > 1 && cycles.size >= world.figure('recurringBlockerCycles')
  if (!isMany && !isBack) return []
  const newest = blockings.reduce((a, b) => (a.checkIn.createdAt >= b.checkIn.createdAt ? a : b))
  const on = world.record(newest.of)
  if (!on) return []
  const { by } = newest.checkIn.blocked!
  const { isUnknown: _, ...stake } = weighed(sight, on, {})
  return [
    {
      on,
      ...stake,
      sentence: isMany
        ? `‘${by}’ has blocked ${counted(items.size, 'item')}, ${on.key} the latest.`
        : `‘${by}’ has blocked work in ${counted(cycles.size, 'cycle')}, ${on.key} the latest.`,
      evidence: blockings.map(({ of, sinceOn, checkIn }) =>
        shows(
          checkIn,
          `${world.record(of)?.key ?? 'A record'} was blocked since ${sinceOn} by ‘${checkIn.blocked!.by}’.`,
        ),
      ),
      remedy:
        'Mend the cause once: a right, a standing answer or another hand-off, instead of effort each time.',
    },
  ]
}

function cyclesOf(world: World, sight: Sight, blockings: readonly Blocking[]): Set<string> {
  const periods = periodsUpTo(world, todayOf(sight), world.figure('recurringBlockerCycles'))
  const names = blockings.flatMap(
    ({ sinceOn }) => periods.find(period => period.from <= sinceOn && sinceOn <= period.to)?.from ?? [],
  )
  return new Set(names)
}
