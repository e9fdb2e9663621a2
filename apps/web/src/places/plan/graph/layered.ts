/** The graph laid out in layers, on a thread of the layout's own. */
import type { ElkNode } from 'elkjs/lib/elk-api.js'
import ELK from 'elkjs/lib/elk-api.js'
import layoutThread from 'elkjs/lib/elk-worker.min.js?url'

export interface Placed {
  readonly width: number
  readonly height: number
  /** Top left corners, by place. */
  readonly spots: readonly { readonly x: number; readonly y: number }[]
  /** Points of each edge from source to target. */
  readonly lines: readonly (readonly { readonly x: number; readonly y: number }[])[]
}

export const spot = { width: 208, height: 60 }

let elk: InstanceType<typeof ELK> | undefined

export async function layered(
  count: number,
  edges: readonly { readonly from: number; readonly to: number }[],
): Promise<Placed> {
  elk ??= new ELK({ workerFactory: () => new Worker(layoutThread) })
  const asked: ElkNode = {
    id: 'plan',
    layoutOptions: options,
    children: Array.from({ length: count }, (_, k) => ({ id: `n${k}`, ...spot })),
    edges: edges.map(({ from, to }, k) => ({ id: `e${k}`, sources: [`n${from}`], targets: [`n${to}`] })),
  }
  const placed = await elk.layout(asked)
  return {
    width: placed.width ?? 0,
    height: placed.height ?? 0,
    spots: (placed.children ?? []).map(({ x = 0, y = 0 }) => ({ x, y })),
    lines: (placed.edges ?? []).map(({ sections }) => {
      const [section] = sections ?? []
      return section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : []
    }),
  }
}

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.layered.spacing.nodeNodeBetweenLayers': '56',
  'elk.spacing.nodeNode': '14',
  'elk.spacing.componentComponent': '28',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.padding': '[top=16,left=16,bottom=16,right=16]',
}
