import type { AnyRecord, Records } from '@throughline/model'
import { daysPast, isEnded } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'

/** Planned, and more likely broken than kept by the day that the client was told. */
export const impossiblePromise: Detector = {
  code: 'impossible-promise',
  leg: 'alignment',
  system: 'bridge',
  spot: sight => {
    const promises = sight.world.all('promise').filter(each => each.state === 'mapped')
    return promises.length === 0 || !sight.forecast ? [] : promises.flatMap(each => spotOne(each, sight))
  },
}

interface Chance {
  readonly record: AnyRecord
  readonly dueOn: string
  readonly p50On: string
  /** Nothing where only the middle of it is known. */
  readonly chance?: number
}

function spotOne(on: Records['promise'], sight: Sight): Spotted[] {
  const { world } = sight
  const line = world.figure('impossiblePromise') / 100
  const chances = (on.mapsTo ?? [])
    .flatMap(id => world.record(id) ?? [])
    .filter(record => !isEnded(record))
    .flatMap(record => chanceOf(sight, on, record) ?? [])
  const worst = chances
    .filter(each => (each.chance === undefined ? each.p50On > each.dueOn : each.chance < line))
    .sort((a, b) => (a.chance ?? 0) - (b.chance ?? 0))[0]
  if (!worst) return []
  const { record, dueOn, p50On, chance } = worst
  const days = daysPast(dueOn, p50On)
  const { isUnknown: _, ...stake } = weighed(sight, record, { days, probability: 1 - (chance ?? 0.5) })
  const likely = chance === undefined ? 'less likely than not' : percent(chance)
  return [
    {
      on,
      ...stake,
      severity: 'warning',
      field: 'dueOn',
      sentence: `${on.key} is due on ${dueOn}, and the chance of keeping it is ${likely}.`,
      evidence: [shows(on), shows(record, `${record.key} is expected on ${p50On}, as likely as not.`)],
      remedy: 'Tell the client early, with another day or less of it; or pull the lever that wins most days.',
      command: { verb: 'edit' },
    },
  ]
}

function chanceOf({ forecast, plan }: Sight, on: Records['promise'], record: AnyRecord): Chance | undefined {
  const foreseen = forecast!.nodes.get(record.id)
  const dueOn = on.dueOn ?? (record.dueOn as string | undefined)
  const p50On = foreseen?.p50On
  if (!foreseen || p50On === undefined || dueOn === undefined) return undefined
  // Single futures are kept of outcomes alone.
  const futures = record.kind === 'outcome' ? forecast!.futures(record.id) : undefined
  if (futures && plan) {
    const dueAt = plan.axis.endOf(dueOn) + 1e-6
    return { record, dueOn, p50On, chance: futures.filter(finish => finish <= dueAt).length / futures.length }
  }
  const isItsDay = foreseen.dueOn === dueOn && foreseen.pOnTime !== undefined
  return { record, dueOn, p50On, ...(isItsDay ? { chance: foreseen.pOnTime! } : {}) }
}

function percent(chance: number): string {
  if (chance < 0.01) return 'less than 1 %'
  return `${Math.round(100 * chance)} %`
}
