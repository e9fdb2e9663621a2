import { type Border, borders } from '../borders.ts'
import type { Import } from '../imports.ts'
import type { Problem } from '../problem.ts'
import type { Source } from '../source.ts'
import { packageOf, roomOf, type Target, targetOf } from '../targets.ts'
import type { Tree } from '../tree.ts'

/** Import directions between rooms, as the table in borders.ts has them. */
export function directions(tree: Tree): Problem[] {
  return [...tree.sources.values()].flatMap(source => {
    const border = source.sort === 'source' ? borders[source.room] : undefined
    return source.imports.flatMap(one => {
      const told = wayOfImport(source, one.from) ?? (border && beyond({ tree, source, border }, one))
      return told ? [{ path: source.path, line: source.lineAt(one.start), rule: 'import', ...told }] : []
    })
  })
}

interface Told {
  what: string
  remedy: string
}

/** How a thing is imported, whatever it is; holds for tests and tools too. */
function wayOfImport(source: Source, from: string): Told | undefined {
  const target = targetOf(source, from)
  if (target.sort !== 'file') return undefined
  const room = roomOf(target.path)
  const border = room in borders
  const isThrowaway = source.sort !== 'source' && target.path === throwaway
  if (room !== source.room && border && !isThrowaway) {
    return { what: `'${from}' climbs into ${room}`, remedy: 'Import it by its package name.' }
  }
  if (!/\.[a-z]+(\?\w+)?$/.test(from)) {
    return { what: `'${from}' has no file extension`, remedy: `Write the file itself: '${from}.ts'.` }
  }
  const isBarrel = border && target.path === `${room}/src/index.ts` && source.sort === 'source'
  if (isBarrel)
    return { what: `'${from}' goes through the package border`, remedy: 'Import the file itself.' }
  return undefined
}

/** A database server for tests of any room; no package carries it. */
const throwaway = 'packages/ledger/src/postgres/throwaway.ts'

interface Place {
  tree: Tree
  source: Source
  border: Border
}

function beyond(place: Place, { from, typeOnly }: Import): Told | undefined {
  const { source, border } = place
  const target = targetOf(source, from)
  const refused =
    border.never.includes(from) || (target.sort === 'third' && border.never.includes(target.name))
  if (refused)
    return {
      what: `${source.room} imports '${from}'`,
      remedy: `${source.room} never sees it: hand in what it gives.`,
    }
  const home = border.within[packageOf(from)]
  if (home !== undefined && !typeOnly && !source.inside.startsWith(home))
    return outsideHome(source, packageOf(from), home)
  if (target.sort === 'node') return nodeRefusal(source, border, from)
  if (target.sort === 'room') return roomRefusal(source, border, target)
  if (target.sort === 'third') return packageRefusal(place, target.name)
  return undefined
}

function outsideHome({ room }: Source, name: string, home: string): Told {
  return { what: `'${name}' outside ${room}/src/${home}`, remedy: `Keep it behind ${home}.` }
}

function nodeRefusal(source: Source, border: Border, from: string): Told | undefined {
  if (border.node) return undefined
  return {
    what: `${source.room} imports '${from}'`,
    remedy: 'Do it in host or in an app and hand in the result.',
  }
}

function roomRefusal(
  source: Source,
  border: Border,
  { room, below }: Target & { sort: 'room' },
): Told | undefined {
  if (room === source.room) {
    return { what: `${room} imports itself by name`, remedy: 'Import the file itself.' }
  }
  if (!border.mayImport.includes(room)) {
    const allowed = border.mayImport.join(', ') || 'nothing'
    return {
      what: `${source.room} imports ${room}`,
      remedy: `It may import ${allowed}; see ARCHITECTURE.md.`,
    }
  }
  if (below.startsWith('src')) {
    return {
      what: `'${below}' reaches behind the border of ${room}`,
      remedy: 'Import what its package.json exports.',
    }
  }
  return undefined
}

function packageRefusal({ tree, source }: Place, name: string): Told | undefined {
  if (dependencies(tree, source.room).includes(name)) return undefined
  return {
    what: `'${name}' is no dependency of ${source.room}`,
    remedy: 'Do without, or add it to its package.json with a decision that says why.',
  }
}

function dependencies(tree: Tree, room: string): string[] {
  const text = tree.texts.get(`${room}/package.json`)
  if (text === undefined) return []
  return Object.keys((JSON.parse(text) as { dependencies?: Record<string, string> }).dependencies ?? {})
}
