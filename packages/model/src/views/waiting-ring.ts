/**
 * The ring that a dependency would close. Each piece of work has a start and a finish; a link ties two of them, work
 * finishes after it starts, what is above starts before what is below it and finishes after it. A ring among these
 * cannot be scheduled whatever the days.
 */
import type { AnyRecord } from '../grammar/record.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'

/** A dependency as far as it ties two pieces of work. */
export interface WaitingLink {
  readonly id?: string
  readonly from?: string | undefined
  readonly to: string
  readonly type: Records['dependency']['type']
}

/**
 * The records on the ring in the order in which each waits for the one before, the first again at the end; nothing
 * where the link closes none.
 */
export function dependencyPath(world: World, link: WaitingLink): AnyRecord[] | undefined {
  if (link.from === undefined) return undefined
  const goal = end(link.from, link.type[0] as End)
  const start = end(link.to, link.type[1] as End)
  const ring = walk(world, { start, goal, except: link.id })
  return ring && named(world, [link.from, ...ring.map(each => each.slice(2))])
}

/** The ring that a place in the cascade would close: below `parent`, what is there would wait for itself. */
export function placePath(world: World, placed: { id: string; parent: string }): AnyRecord[] | undefined {
  const { id, parent } = placed
  const upwards = walk(world, { start: end(parent, 'F'), goal: end(id, 'F'), except: id })
  const downwards = walk(world, { start: end(id, 'S'), goal: end(parent, 'S'), except: id })
  const ring = upwards ?? downwards
  return ring && named(world, [upwards ? id : parent, ...ring.map(each => each.slice(2))])
}

/** Start or finish. */
type End = 'S' | 'F'
/** `F:` or `S:` and the record's id. */
type Node = string

interface Walk {
  readonly start: Node
  readonly goal: Node
  /** A dependency that is left out, or a record whose place is, because it is the one asked about. */
  readonly except?: string | undefined
}

/** Breadth first: the shortest way is the one people can follow. */
function walk(world: World, { start, goal, except }: Walk): Node[] | undefined {
  const cameFrom = new Map<Node, Node | undefined>([[start, undefined]])
  const queue = [start]
  for (let at = queue[0], next = 1; at !== undefined; at = queue[next++]) {
    if (at === goal) return wayTo(at, cameFrom)
    for (const after of followers(world, at, except)) {
      if (cameFrom.has(after)) continue
      cameFrom.set(after, at)
      queue.push(after)
    }
  }
  return undefined
}

function wayTo(goal: Node, cameFrom: ReadonlyMap<Node, Node | undefined>): Node[] {
  const way: Node[] = []
  for (let at: Node | undefined = goal; at !== undefined; at = cameFrom.get(at)) way.unshift(at)
  return way
}

function followers(world: World, node: Node, except: string | undefined): Node[] {
  const [which, id] = [node[0] as End, node.slice(2)]
  const links = world
    .pointing('dependency', 'from', id)
    .filter(each => each.id !== except && each.type[0] === which && !untied.includes(each.state))
    .map(each => end(each.to, each.type[1] as End))
  const below = world.below(id).filter(each => each.id !== except)
  if (which === 'S') return [end(id, 'F'), ...links, ...below.map(each => end(each.id, 'S'))]
  const above = id === except ? undefined : world.record(id)?.parent
  return typeof above === 'string' ? [...links, end(above, 'F')] : links
}

const untied: readonly string[] = ['refused', 'withdrawn']

function end(id: string, which: End): Node {
  return `${which}:${id}`
}

/** Each record once where start and finish follow each other. */
function named(world: World, ids: readonly string[]): AnyRecord[] {
  return ids
    .filter((id, place) => id !== ids[place - 1])
    .map(id => world.record(id))
    .filter(record => record !== undefined)
}
