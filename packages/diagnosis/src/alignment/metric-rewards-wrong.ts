import type { Records, World } from '@throughline/model'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { connected, currentSignals, signalsOnLine } from './own-signals.ts'
import { promisedOutcomes } from './promised-outcomes.ts'

type Signal = Records['signal']

/** A team or person is rewarded by a signal with no path to what it owns, or by one that pulls against another's. */
export const metricRewardsWrong: Detector = {
  code: 'metric-rewards-wrong',
  leg: 'alignment',
  system: 'metrics',
  spot: sight => {
    const { world } = sight
    const rewarding = currentSignals(world).filter(signal => (signal.rewards ?? []).length > 0)
    if (rewarding.length === 0) return []
    const owned = ownedSignals(world, promisedOutcomes(sight))
    return rewarding.flatMap(signal =>
      [...pathless(world, signal, owned), ...pulling(world, signal)].slice(0, 1),
    )
  },
}

/** By team and person: the signals of what they own, and of what that is part of. */
function ownedSignals(world: World, outcomes: readonly Records['outcome'][]): Map<string, Set<string>> {
  const owned = new Map<string, Set<string>>()
  for (const outcome of outcomes) {
    const signals = signalsOnLine(world, outcome).map(signal => signal.id)
    const teams = outcome.team ? [outcome.team] : (world.one('person', outcome.owner)?.teams ?? [])
    for (const unit of [outcome.owner, ...teams]) {
      if (unit === undefined) continue
      const known = owned.get(unit) ?? new Set()
      for (const id of signals) known.add(id)
      owned.set(unit, known)
    }
  }
  return owned
}

/** Whoever owns nothing that is measured cannot be judged. */
function pathless(world: World, signal: Signal, owned: ReadonlyMap<string, ReadonlySet<string>>): Spotted[] {
  const reach = connected(world, signal.id)
  return (signal.rewards ?? []).flatMap(unit => {
    const theirs = owned.get(unit)
    const rewarded = world.record(unit)
    if (!rewarded || !theirs || theirs.size === 0 || [...theirs].some(id => reach.has(id))) return []
    const name = String(rewarded.name)
    const evidence = [...theirs].flatMap(id => world.one('signal', id) ?? [])
    return [
      {
        on: signal,
        severity: 'warning' as const,
        field: 'rewards',
        sentence: `${signal.key} rewards ${name} for something that moves nothing they answer for.`,
        evidence: [
          shows(rewarded, `${name} is rewarded by ${signal.key}.`),
          ...evidence.map(each => shows(each, `${name} answers for what ${each.key} measures.`)),
        ],
        remedy: 'Reward what they answer for, or say in the driver tree how this moves it.',
        command: { verb: 'edit' },
      },
    ]
  })
}

/** Better on this one makes the other worse, and each rewards somebody else. */
function pulling(world: World, signal: Signal): Spotted[] {
  return world.pointing('driver', 'cause', signal.id).flatMap(driver => {
    const other = world.one('signal', driver.effect)
    const others = (other?.rewards ?? []).filter(unit => !signal.rewards?.includes(unit))
    if (!other || others.length === 0 || pull(signal, other, driver.strength) >= 0) return []
    const names = others.map(unit => String(world.record(unit)?.name ?? 'somebody else'))
    return [
      {
        on: signal,
        severity: 'warning' as const,
        field: 'rewards',
        sentence: `${signal.key} pulls against ${other.key}, by which ${names.join(', ')} are rewarded.`,
        evidence: [shows(driver, `A better ${signal.key} makes ${other.key} worse.`), shows(other)],
        remedy: 'Let both share one signal, or guard each by the other.',
        command: { verb: 'edit' },
      },
    ]
  })
}

function pull(cause: Signal, effect: Signal, strength: number | undefined): number {
  const direction = (signal: Signal) => (signal.better === 'down' ? -1 : 1)
  return (strength ?? 0) * direction(cause) * direction(effect)
}
