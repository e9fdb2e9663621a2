/** What hangs on a risk or an untested assumption: of what it affects, that with the most at stake. */
import { type AnyRecord, byStake, type Records, riskAtStake, stakeOf } from '@throughline/model'
import { isEnded } from '../at-work.ts'
import type { Sight } from '../detector.ts'
import { shows } from '../detector.ts'
import type { Evidence } from '../finding.ts'
import { type Weighed, weighed } from '../stake.ts'

export interface Hanging {
  readonly stake: Omit<Weighed, 'isUnknown'>
  readonly evidence: readonly Evidence[]
}

/** Nothing where everything that it affects is over. */
export function hangingOn(sight: Sight, on: Records['risk'] | Records['assumption']): Hanging | undefined {
  const { world } = sight
  const affected = (on.affects ?? []).flatMap(id => world.record(id) ?? [])
  const open = affected.filter(each => !isEnded(each))
  if (affected.length > 0 && open.length === 0) return undefined
  const { chance, delayDays, expectedDays } = riskAtStake(world, on)
  const most = [...open].sort((a, b) =>
    byStake({ stake: stakeOf(world, a, 0) }, { stake: stakeOf(world, b, 0) }),
  )[0]
  const { isUnknown: _, ...stake } = weighed(sight, most as AnyRecord | undefined, {
    days: expectedDays === undefined ? undefined : Math.round(10 * expectedDays) / 10,
  })
  const odds =
    chance !== undefined && delayDays !== undefined
      ? [
          shows(
            on,
            `${Math.round(100 * chance)} % that it costs about ${Math.round(delayDays)} working days.`,
          ),
        ]
      : []
  return { stake, evidence: [...odds, ...open.map(each => shows(each, `It would touch ${each.key}.`))] }
}
