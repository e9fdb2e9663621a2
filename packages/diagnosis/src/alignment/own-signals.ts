/** Which signals speak of a piece of work, and which signals move which. */
import { type AnyRecord, lineOfSight, type Records, type World } from '@throughline/model'

type Signal = Records['signal']

export function currentSignals(world: World): Signal[] {
  return world.all('signal').filter(signal => signal.state === 'current')
}

/** Signals that a record names itself: to show that it came true, to move, or as the success of its charter. */
export function signalsOf(world: World, record: AnyRecord): Signal[] {
  const named = (record.signals as readonly string[] | undefined) ?? []
  const moved = (record.contributes as Records['outcome']['contributes'])?.flatMap(
    each => each.moves?.signal ?? [],
  )
  const success = world.pointing('charter', 'of', record.id).flatMap(charter => charter.success ?? [])
  const ids = new Set([...named, ...(moved ?? []), ...success])
  return [...ids]
    .flatMap(id => world.one('signal', id) ?? [])
    .filter(signal => signal.state === 'current' && !signal.archived)
}

/** Signals of a record and of everything that it is part of. */
export function signalsOnLine(world: World, record: AnyRecord): Signal[] {
  return lineOfSight(world, record.id).flatMap(each => signalsOf(world, each))
}

/** Everything that a signal moves or is moved by, step by step, itself included. */
export function connected(world: World, signal: string): Set<string> {
  const found = walk(signal, at => world.pointing('driver', 'cause', at).map(each => each.effect))
  for (const id of walk(signal, at => world.pointing('driver', 'effect', at).map(each => each.cause)))
    found.add(id)
  return found
}

function walk(from: string, next: (id: string) => readonly string[]): Set<string> {
  const found = new Set([from])
  for (const id of found) for (const after of next(id)) found.add(after)
  return found
}
