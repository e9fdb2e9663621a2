/** What waits for what, between rows that are seen: grey where it is agreed, dashed ochre and named where not. */
import { isProvided, type Records, type World } from '@throughline/model'
import type { Across } from './days-across.ts'
import { middleOf, useRowShape } from './row-shape.ts'
import type { TimelineRow } from './timeline-rows.ts'

export interface Link {
  readonly dependency: Records['dependency']
  readonly isAgreed: boolean
  /** Row of what is waited for; nothing where it is nobody's work yet. */
  readonly from: number | undefined
  readonly to: number
}

export function linksOf(world: World, rows: readonly TimelineRow[]): Link[] {
  if (!world.systemIsOn('dependencies')) return []
  const at = new Map(rows.map((row, k) => [row.record.id, k]))
  return world.all('dependency').flatMap(dependency => {
    const { state, from } = dependency
    if (state === 'kept' || state === 'withdrawn' || isProvided(world, dependency)) return []
    const to = at.get(dependency.to) ?? firstBelow(world, dependency.to, at)
    if (to === undefined) return []
    const source = from === undefined ? undefined : at.get(from)
    const isAgreed = state === 'accepted'
    return isAgreed && source === undefined ? [] : [{ dependency, isAgreed, from: source, to }]
  })
}

function firstBelow(world: World, id: string, at: ReadonlyMap<string, number>): number | undefined {
  const rows = world.below(id).flatMap(each => at.get(each.id) ?? [])
  return rows.length > 0 ? Math.min(...rows) : undefined
}

export function LinkLine(props: {
  link: Link
  rows: readonly TimelineRow[]
  to: Across
  onOpen: (key: string) => void
}) {
  const { link, rows, to, onOpen } = props
  const shape = useRowShape()
  const target = rows[link.to]!
  const endX = to.x(target.startOn ?? target.node?.p50On ?? to.from)
  const endY = middleOf(shape, link.to)
  const source = link.from === undefined ? undefined : rows[link.from]
  const startX = source?.node?.p50On ? to.xEnd(source.node.p50On) : endX - 24
  const startY = link.from === undefined ? endY - shape.rowPx / 2 : middleOf(shape, link.from) + 6
  const bend = Math.sign(endY - startY) * 5
  const line = `M${startX} ${startY}V${endY - bend}q0 ${bend} 5 ${bend}H${Math.max(endX - 2, startX + 5)}`
  if (link.isAgreed)
    return <path d={line} fill="none" stroke="var(--intended)" strokeWidth="1.1" opacity=".75" />
  // Between two rows, where no bar is.
  const markY = endY - (Math.sign(endY - startY) * shape.rowPx) / 2
  const { key } = link.dependency
  return (
    <g>
      <path d={line} fill="none" stroke="var(--risk-mark)" strokeWidth="1.8" strokeDasharray="4 3" />
      <circle cx={startX} cy={markY} r="8" fill="var(--bg)" />
      <path d={`M${startX} ${markY - 5}l5.2 9.2h-10.4Z`} fill="var(--risk-mark)" />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the record is reached by keys from the work that waits */}
      <text className="unaccepted" x={startX - 12} y={markY + 4} textAnchor="end" onClick={() => onOpen(key)}>
        {`${key} ${words[link.dependency.state] ?? link.dependency.state}`}
      </text>
    </g>
  )
}

const words: { readonly [state: string]: string } = {
  proposed: 'not accepted',
  countered: 'countered',
  refused: 'refused',
}
