/** The graph of what waits for what, in layers from first to last; what sets the end is drawn heavier. */
import type { Foreseen } from '@throughline/diagnosis'
import type { AnyRecord } from '@throughline/model'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useWorld } from '../../../data/workspace.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { chance, chanceBand } from '../../../parts/format/chance.ts'
import { percent } from '../../../parts/format/money.ts'
import { recordName } from '../../../parts/format/record-name.ts'
import { Glyph } from '../../../parts/glyph.tsx'
import { MapDeeds, useMapKeys } from '../../../parts/map-steps.tsx'
import { Skeleton } from '../../../parts/skeleton.tsx'
import { useCamera } from '../../../parts/use-camera.ts'
import type { ViewProps } from '../plan.tsx'
import { graphOfPlan } from './graph-of-plan.ts'
import { layered, type Placed, spot } from './layered.ts'

export function GraphView({ seen, search, here, onOpen }: ViewProps) {
  const world = useWorld()
  const { records, edges, hotSpots } = useMemo(
    () => graphOfPlan(world, seen, { intent: search.intent }),
    [world, seen, search.intent],
  )
  const tied = useMemo(() => new Set(edges.flatMap(({ from, to }) => [from, to])), [edges])
  const [placed, setPlaced] = useState<{ of: typeof edges; placed: Placed }>()
  useEffect(() => {
    let isOver = false
    void layered(records.length, edges).then(answer => isOver || setPlaced({ of: edges, placed: answer }))
    return () => {
      isOver = true
    }
  }, [records.length, edges])
  if (tied.size === 0)
    return (
      <Empty title="Nothing waits for anything here." boxed={false}>
        A dependency that is asked for, or work below an outcome, is drawn here from first to last.
      </Empty>
    )
  if (placed?.of !== edges)
    return (
      <div className="late-in">
        <Skeleton label="The graph is being laid out" />
      </div>
    )
  return (
    <div className="graph">
      <p className="text-2">{sentence(hotSpots)}</p>
      <Drawn {...{ records, edges, here, onOpen }} placed={placed.placed} nodes={seen.nodes} />
    </div>
  )
}

function Drawn(props: {
  records: readonly AnyRecord[]
  edges: readonly { from: number; to: number; isAgreed: boolean }[]
  placed: Placed
  nodes: ReadonlyMap<string, Foreseen>
  here: string | undefined
  onOpen: (key: string) => void
}) {
  const { records, edges, placed, nodes, here, onOpen } = props
  const box = useRef<HTMLDivElement>(null)
  const { camera, zoom, fit, drag } = useCamera(box, { ...placed, startY: placed.height / 2 })
  const at = records.findIndex(record => record.key === here)
  useMapKeys({
    ...{ title: 'Graph', count: records.length, at, zoom, fit },
    onWalk: to => onOpen(records[to]!.key),
  })
  const plane = { transform: `translate(${camera.x}px, ${camera.y}px) scale(${camera.scale})` }
  return (
    <div className="map-box graph-box">
      <div className="map" ref={box} onPointerDown={drag}>
        <div className="map-plane" style={plane}>
          <svg width={placed.width} height={placed.height} aria-hidden="true">
            {edges.map(({ from, to, isAgreed }, k) => (
              <GraphEdge
                key={`${from} ${to}`}
                line={placed.lines[k] ?? []}
                isAgreed={isAgreed}
                isCritical={isCritical(nodes, records[from]) && isCritical(nodes, records[to])}
                isHere={from === at || to === at}
              />
            ))}
          </svg>
          {records.map((record, k) => (
            <GraphSpot
              key={record.id}
              record={record}
              node={nodes.get(record.id)}
              at={placed.spots[k]!}
              isHere={k === at}
              onOpen={onOpen}
            />
          ))}
        </div>
      </div>
      <MapDeeds zoom={zoom} fit={fit} />
    </div>
  )
}

function GraphEdge(props: {
  line: Placed['lines'][number]
  isAgreed: boolean
  isCritical: boolean
  isHere: boolean
}) {
  const [first, ...rest] = props.line
  const last = props.line.at(-1)
  if (!first || !last) return null
  const stroke = props.isHere ? 'var(--accent)' : props.isAgreed ? 'var(--intended)' : 'var(--risk-mark)'
  return (
    <g opacity={props.isCritical || props.isHere ? 1 : 0.7}>
      <path
        d={`M${first.x} ${first.y}${rest.map(({ x, y }) => `L${x} ${y}`).join('')}`}
        fill="none"
        stroke={stroke}
        strokeWidth={props.isCritical ? 2 : 1.1}
        strokeDasharray={props.isAgreed ? undefined : '4 3'}
      />
      <path d={`M${last.x} ${last.y}l-6-3.5v7Z`} fill={stroke} />
    </g>
  )
}

function GraphSpot(props: {
  record: AnyRecord
  node: Foreseen | undefined
  at: { x: number; y: number }
  isHere: boolean
  onOpen: (key: string) => void
}) {
  const world = useWorld()
  const { record, node, at } = props
  const critical = node?.criticality ?? 0
  return (
    <button
      type="button"
      className="map-spot"
      style={{ left: at.x, top: at.y, ...spot }}
      data-critical={critical >= 0.5 || undefined}
      data-root={record.kind === 'outcome' || undefined}
      data-wait={!['outcome', 'deliverable'].includes(record.kind) || undefined}
      aria-pressed={props.isHere}
      onClick={() => props.onOpen(record.key)}
    >
      <span className="says">{recordName(world, record)}</span>
      <span className="said">
        <span className="text-3">{record.key}</span>
        {node?.pOnTime !== undefined && (
          <span className="chance">
            <Glyph shape={chanceBand(node.pOnTime)} size={9} />
            {chance(node.pOnTime)}
          </span>
        )}
        {critical >= 0.5 && <span className="text-3">{`sets the end, ${percent(critical)}`}</span>}
      </span>
    </button>
  )
}

function isCritical(nodes: ReadonlyMap<string, Foreseen>, record: AnyRecord | undefined): boolean {
  const node = record && nodes.get(record.id)
  return node !== undefined && ((node.criticality ?? 0) >= 0.5 || record?.kind === 'outcome')
}

function sentence(hotSpots: readonly AnyRecord[]): string {
  const [first, ...others] = hotSpots.map(each => each.key)
  if (!first) return 'What sets the end in half of all futures or more is drawn heavier.'
  const rest = others.length > 0 ? `, then ${others.join(' and ')}` : ''
  return `Most chains run through ${first}${rest}. What sets the end in half of all futures or more is drawn heavier.`
}
