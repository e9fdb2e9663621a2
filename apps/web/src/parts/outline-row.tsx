import type { ReactNode } from 'react'
import { Who } from './avatar.tsx'
import { xOfDepth } from './tree-shape.ts'

export type OutlineColumns = 'pair' | 'said'

/** The heads above an outline, in the same columns as its rows. */
export function OutlineHeads(props: { says?: string; columns?: OutlineColumns }) {
  const { says = 'What will be true', columns = 'pair' } = props
  return (
    <div className="outline-row heads" aria-hidden="true">
      <span>{says}</span>
      <span className="owner">Owner</span>
      <span>Due</span>
      {columns === 'said' ? (
        <span className="pair-of">Said</span>
      ) : (
        <div className="pair pair-of">
          <span>Said</span>
          <span />
          <span>Computed: on time?</span>
        </div>
      )}
    </div>
  )
}

/**
 * One row: statement (two lines at most), owner, due, said beside computed. Stands inside an element
 * with the role tree; TreeLines lie over the rows and need their heights (34 to 52).
 */
export function OutlineRow(props: {
  id?: string
  /** Stands before the ring: what folds the row. */
  before?: ReactNode
  depth: number
  says: string
  /** A line of 12 px below: the gap, 'Blocked by D-12, 14 days'. */
  more?: ReactNode
  owner?: string | undefined
  /** Nobody answers for it and it has no day, as for a heading. */
  ownerless?: boolean
  due: string | undefined
  pair?: ReactNode
  height: number
  isSelected: boolean
  isOpen?: boolean | undefined
  onSelect: () => void
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the outline has the focus and hears J, K and Enter for its rows
    <div
      id={props.id}
      className="outline-row"
      role="treeitem"
      aria-level={props.depth + 1}
      aria-selected={props.isSelected}
      aria-expanded={props.isOpen}
      data-root={props.depth === 0 || undefined}
      style={{ height: props.height }}
      onClick={props.onSelect}
    >
      {props.before}
      <div style={{ paddingLeft: xOfDepth(props.depth) + 12 }}>
        <span className="says">{props.says}</span>
        {props.more && <span className="says-more">{props.more}</span>}
      </div>
      <span className="owner">
        {props.owner && <Who name={props.owner} short />}
        {!props.owner && !props.ownerless && <span className="text-3">Nobody</span>}
      </span>
      <span className={props.due ? 'figures' : 'text-3'}>
        {props.due ?? (props.ownerless ? '' : 'No day')}
      </span>
      <div className="pair-of">{props.pair}</div>
    </div>
  )
}
