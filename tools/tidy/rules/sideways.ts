import { engineOrder, modelGroups } from '../borders.ts'
import type { Import } from '../imports.ts'
import type { Problem } from '../problem.ts'
import type { Source } from '../source.ts'
import { resolved } from '../targets.ts'
import type { Tree } from '../tree.ts'

/** Directions inside a room: groups of the model, folders of the engine, places of the web app. */
export function sideways(tree: Tree): Problem[] {
  return [...tree.sources.values()].flatMap(source => {
    const rule = source.sort === 'source' ? inside[source.room] : undefined
    if (rule === undefined) return []
    return source.imports.flatMap(one => {
      const target = resolved(tree, source, one.from)
      const told = target && target.room === source.room ? rule(source, target, one) : undefined
      return told ? [{ path: source.path, line: source.lineAt(one.start), rule: 'sideways', ...told }] : []
    })
  })
}

type Told = { what: string; remedy: string } | undefined
type InRoom = (source: Source, target: Source, link: Import) => Told

const inside: Readonly<Record<string, InRoom>> = {
  'packages/model': betweenGroups,
  'packages/engine': downTheOrder,
  'apps/web': betweenPlaces,
}

function betweenGroups(source: Source, target: Source, { typeOnly }: Import): Told {
  const from = folder(source)
  const to = folder(target)
  const isGroup = (modelGroups as readonly string[]).includes(from)
  if (from === to || !(isGroup || from === 'grammar')) return undefined
  if (isGroup && (to === 'grammar' || to === 'expression')) return undefined
  if (to === '' && typeOnly) return undefined
  const isLeaf = to === '' && !['world.ts', 'registry.ts', 'index.ts'].includes(target.inside)
  if (isLeaf) return undefined
  return {
    what: `${from}/ imports ${target.inside}`,
    remedy: isGroup
      ? "Refer to other kinds by name and id (ref('person')); what needs two groups belongs in acts/ or views/."
      : 'The grammar knows no kind: hand it in.',
  }
}

function downTheOrder(source: Source, target: Source): Told {
  if (source.inside === 'index.ts') return undefined
  const order: readonly string[] = ['', ...engineOrder]
  const from = order.indexOf(folder(source))
  const to = order.indexOf(folder(target))
  if (from === -1) {
    return { what: `${folder(source)}/ has no place in the engine's order`, remedy: 'Name it in borders.ts.' }
  }
  if (to !== -1 && to <= from) return undefined
  return {
    what: `${folder(source) || source.inside} imports ${folder(target)}, which comes after it`,
    remedy: `The order is ${engineOrder.join(' < ')}: move the common part down.`,
  }
}

function betweenPlaces(source: Source, target: Source): Told {
  const [area = '', place = ''] = source.inside.split('/')
  const [otherArea = '', otherPlace = ''] = target.inside.split('/')
  const told = (remedy: string) => ({ what: `${area}/${place} imports ${target.inside}`, remedy })
  if (area === 'places' && otherArea === 'places' && place !== otherPlace) {
    return told('Move what both need to parts/ or data/.')
  }
  if (area === 'places' && otherArea === 'app')
    return told('app/ composes places: hand it in, or move it to parts/.')
  if (area === 'parts' && ['places', 'app', 'data'].includes(otherArea)) {
    return told('parts/ knows look and feel only: hand it in.')
  }
  if (area === 'data' && ['places', 'app', 'parts'].includes(otherArea)) {
    return told('data/ knows no screen: hand it in.')
  }
  return undefined
}

function folder(source: Source): string {
  const [first = '', ...more] = source.inside.split('/')
  return more.length === 0 ? '' : first
}
