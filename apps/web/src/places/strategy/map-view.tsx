import { type CSSProperties, useEffect, useMemo, useRef } from 'react'
import { useMoment, useWorld } from '../../data/workspace.tsx'
import { MapDeeds, useMapKeys } from '../../parts/map-steps.tsx'
import { type Camera, useCamera } from '../../parts/use-camera.ts'
import type { CascadeRow } from './cascade-rows.ts'
import { mapOf, type Spot, sizeOf, spotHeight, spotWidth } from './map-layout.ts'
import { SaidMark, saidOf } from './said-mark.tsx'

/** The cascade drawn: intents at the left, what serves them to the right, the line of sight in the accent. */
export function MapView(props: {
  rows: CascadeRow[]
  selected: string | undefined
  onSelect: (key: string) => void
}) {
  const { rows, selected, onSelect } = props
  const box = useRef<HTMLDivElement>(null)
  const spots = useMemo(() => mapOf(rows), [rows])
  const drawing = useMemo(() => sizeOf(spots), [spots])
  const { camera, room, zoom, fit, show, drag } = useCamera(box, drawing)
  const line = useMemo(() => lineTo(spots, selected), [spots, selected])
  const here = spots.findIndex(spot => spot.row.key === selected)
  const showing = useRef(show)
  showing.current = show
  useEffect(() => {
    const spot = spots[here]
    if (spot) showing.current({ x: spot.x, y: spot.y, width: spotWidth, height: spotHeight })
  }, [spots, here])
  useMapKeys({
    ...{ title: 'Map', count: spots.length, at: here, zoom, fit },
    onWalk: to => onSelect(spots[to]!.row.key),
  })
  const seen = spots.map((spot, at) => ({ spot, at })).filter(({ spot }) => isSeen(spot, camera, room))
  const edges = spots
    .map((spot, at) => ({ spot, at }))
    .filter(({ spot }) => crosses({ spot, parent: spots[spot.parent] }, camera, room))
  return (
    <div className="map-box">
      <div className="map" ref={box} onPointerDown={drag}>
        <div className="map-plane" style={planeOf(camera)}>
          <svg width={drawing.width} height={drawing.height} aria-hidden="true">
            {edges.map(({ spot, at }) => (
              <Edge key={spot.row.key} from={spots[spot.parent]!} to={spot} onLine={line.has(at)} />
            ))}
          </svg>
          {seen.map(({ spot, at }) => (
            <MapSpot
              key={spot.row.key}
              spot={spot}
              isHere={at === here}
              onLine={line.has(at)}
              onSelect={() => onSelect(spot.row.key)}
            />
          ))}
        </div>
      </div>
      <MapDeeds zoom={zoom} fit={fit} />
    </div>
  )
}

function MapSpot(props: { spot: Spot; isHere: boolean; onLine: boolean; onSelect: () => void }) {
  const world = useWorld()
  const moment = useMoment()
  const { record, says, depth } = props.spot.row
  const place: CSSProperties = {
    left: props.spot.x,
    top: props.spot.y,
    width: spotWidth,
    height: spotHeight,
  }
  return (
    <button
      type="button"
      className="map-spot"
      style={place}
      data-root={depth === 0 || undefined}
      data-line={props.onLine || undefined}
      aria-pressed={props.isHere}
      onClick={props.onSelect}
    >
      <span className="says">{says}</span>
      {record && depth > 0 && (
        <span className="said">
          <span className="text-3">{record.key}</span>
          <SaidMark record={record} said={saidOf(world, record, moment)} />
        </span>
      )}
    </button>
  )
}

function Edge({ from, to, onLine }: { from: Spot; to: Spot; onLine: boolean }) {
  const startX = from.x + spotWidth
  const startY = from.y + spotHeight / 2
  const endY = to.y + spotHeight / 2
  const middle = (startX + to.x) / 2
  return (
    <path
      d={`M${startX} ${startY}C${middle} ${startY} ${middle} ${endY} ${to.x} ${endY}`}
      fill="none"
      stroke={onLine ? 'var(--accent)' : 'var(--line-strong)'}
      strokeWidth={onLine ? 2 : 1}
    />
  )
}

function planeOf({ x, y, scale }: Camera): CSSProperties {
  return { transform: `translate(${x}px, ${y}px) scale(${scale})` }
}

function lineTo(spots: readonly Spot[], selected: string | undefined): Set<number> {
  const line = new Set<number>()
  let at = spots.findIndex(spot => spot.row.key === selected)
  while (at >= 0) {
    line.add(at)
    at = spots[at]!.parent
  }
  return line
}

interface Room {
  width: number
  height: number
}

function isSeen(spot: Spot, { x, y, scale }: Camera, room: Room): boolean {
  const left = spot.x * scale + x
  const top = spot.y * scale + y
  return (
    left < room.width + margin &&
    top < room.height + margin &&
    left + spotWidth * scale > -margin &&
    top + spotHeight * scale > -margin
  )
}

function crosses(
  { spot, parent }: { spot: Spot; parent: Spot | undefined },
  camera: Camera,
  room: Room,
): boolean {
  if (!parent) return false
  const top = Math.min(parent.y, spot.y) * camera.scale + camera.y
  const bottom = (Math.max(parent.y, spot.y) + spotHeight) * camera.scale + camera.y
  return bottom > -margin && top < room.height + margin
}

const margin = 120
