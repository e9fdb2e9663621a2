import { type AnyRecord, provider } from '@throughline/model'
import { daysPast, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import type { Evidence } from '../finding.ts'
import { weighed } from '../stake.ts'
import { neededDay, type StillWaiting, stillWaiting } from './waiting-dependency.ts'

/** What was accepted is promised, overdue or foreseen for later than it is needed. */
export const lateDependency: Detector = {
  code: 'late-dependency',
  leg: 'alignment',
  system: 'dependencies',
  spot: sight => stillWaiting(sight.world, sight.asPlan).flatMap(each => spotOne(each, sight)),
}

function spotOne(waiting: StillWaiting, sight: Sight): Spotted[] {
  const { dependency: on, to } = waiting
  const late = on.state === 'accepted' ? lateness(waiting, sight) : undefined
  if (!late) return []
  const { isUnknown: _, ...stake } = weighed(sight, to, { days: late.days })
  const name = providerName(sight, on)
  return [
    {
      on,
      ...stake,
      sentence: `${to.key} needs ${on.key} by ${late.neededOn}; ${late.says}, ${late.days} days later.`,
      evidence: [shows(on), shows(to, `${to.key} waits for it.`), ...late.evidence],
      remedy: on.ifLate
        ? `Take the plan B: ${on.ifLate}. Or ask ${name} for an earlier day.`
        : `Ask ${name} for an earlier day, or move what waits, now.`,
      command: { verb: 'edit' },
    },
  ]
}

interface Lateness {
  readonly days: number
  readonly neededOn: string
  readonly says: string
  readonly evidence: readonly Evidence[]
}

/** The latest of: the day it was promised for, today if that day is past, and what the forecast expects as likely as not. */
function lateness(waiting: StillWaiting, sight: Sight): Lateness | undefined {
  const { dependency: on } = waiting
  const neededOn = neededDay(waiting)
  if (neededOn === undefined) return undefined
  const today = todayOf(sight)
  const promisedOn = on.promisedOn ?? neededOn
  if (promisedOn < today) {
    const days = daysPast(neededOn, today)
    return days > 0 ? { days, neededOn, says: 'it is not there today', evidence: [] } : undefined
  }
  const promisedLate = daysPast(neededOn, promisedOn)
  if (promisedLate > 0)
    return { days: promisedLate, neededOn, says: `it is promised for ${promisedOn}`, evidence: [] }
  return foreseen(sight, on.from === undefined ? undefined : sight.world.record(on.from), neededOn)
}

function foreseen(sight: Sight, from: AnyRecord | undefined, neededOn: string): Lateness | undefined {
  const p50On = from && sight.forecast?.nodes.get(from.id)?.p50On
  if (!p50On) return undefined
  const days = daysPast(neededOn, p50On)
  // Less is within the noise of the forecast itself.
  if (days <= sight.world.figure('warningLineDays')) return undefined
  const text = `${from.key} is expected on ${p50On}, as likely as not.`
  return { days, neededOn, says: `it is expected on ${p50On}`, evidence: [shows(from, text)] }
}

function providerName({ world }: Sight, on: StillWaiting['dependency']): string {
  const { person, team, client, party } = provider(world, on)
  return person?.name ?? team?.name ?? (client ? String(client.name) : (party ?? 'its provider'))
}
