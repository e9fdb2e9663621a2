/** What moves a signal, and what must be true for it. */
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { type SignalValue, signalValue } from './signal-value.ts'

export interface SignalNode {
  readonly signal: Records['signal']
  readonly value: SignalValue
  /** How far it is from its target, in its own unit; 0 where it is reached, nothing where it cannot be told. */
  readonly shortfall?: number
  readonly drivers: readonly DriverNode[]
}

export interface DriverNode {
  readonly driver: Records['driver']
  /** `no`: its condition is false. `unchecked`: nobody knows, and its day has passed. */
  readonly standing: 'yes' | 'no' | 'notKnown' | 'unchecked'
  readonly cause: SignalNode
}

/** The driver tree below a signal, with the values of a day. A signal that moves two others stands below each. */
export function signalTree(world: World, root: Records['signal'], on: string): SignalNode {
  return nodeOf(world, { signal: root, on, above: [] })
}

/** Drivers of a tree whose condition does not hold, or was not looked at by its day; the uppermost first. */
export function unmetConditions(tree: SignalNode): DriverNode[] {
  return tree.drivers.flatMap(driver => [
    ...(driver.standing === 'no' || driver.standing === 'unchecked' ? [driver] : []),
    ...unmetConditions(driver.cause),
  ])
}

/** How far a value is from its target on the worse side. */
export function shortfallOf(signal: Records['signal'], value: number | undefined): number | undefined {
  if (value === undefined || signal.target === undefined) return undefined
  const missing = signal.better === 'down' ? value - signal.target : signal.target - value
  return Math.max(0, missing)
}

interface At {
  readonly signal: Records['signal']
  readonly on: string
  readonly above: readonly string[]
}

function nodeOf(world: World, { signal, on, above }: At): SignalNode {
  const value = signalValue(world, signal, on)
  const shortfall = shortfallOf(signal, value.value)
  const line = [...above, signal.id]
  const drivers = world.pointing('driver', 'effect', signal.id).flatMap((driver): DriverNode[] => {
    const cause = world.one('signal', driver.cause)
    if (!cause || line.includes(cause.id)) return []
    const standing = standingOf(driver, on)
    return [{ driver, standing, cause: nodeOf(world, { signal: cause, on, above: line }) }]
  })
  return { signal, value, ...(shortfall === undefined ? {} : { shortfall }), drivers }
}

function standingOf(driver: Records['driver'], on: string): DriverNode['standing'] {
  const isPast = driver.checkOn !== undefined && driver.checkOn < on
  return driver.holds === 'notKnown' && isPast ? 'unchecked' : driver.holds
}
