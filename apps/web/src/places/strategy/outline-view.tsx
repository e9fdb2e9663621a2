import { useMemo, useRef } from 'react'
import { useMoment, useToday, useWorld } from '../../data/workspace.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Outline } from '../../parts/outline.tsx'
import { statementHeight } from '../../parts/statement-height.ts'
import { addingKey } from './adding-key.ts'
import { AddingLine } from './adding-line.tsx'
import { CascadeLine } from './cascade-row.tsx'
import type { CascadeRow } from './cascade-rows.ts'
import { type Computed, useComputed } from './computed.ts'
import { useAdding } from './use-adding.ts'

/** The cascade as an outline, with a line to add to it in place. */
export function OutlineView(props: {
  rows: CascadeRow[]
  selected: string | undefined
  onSelect: (key: string) => void
  onFold: (row: CascadeRow, folded: boolean) => void
}) {
  const { selected, onSelect, onFold } = props
  const computed = useComputed()
  const rows = useMemo(() => withMore(props.rows, computed), [props.rows, computed])
  const world = useWorld()
  const moment = useMoment()
  const today = useToday()
  const box = useRef<HTMLDivElement>(null)
  const adding = useAdding(rows, selected)
  const byKey = useMemo(() => new Map(rows.map(row => [row.key, row])), [rows])
  useOutlineKeys({ rows, selected, onSelect, begin: adding.begin })
  return (
    <div className="outline-box" ref={box}>
      <Outline
        label="Strategy"
        columns={computed.isOn ? 'pair' : 'said'}
        entries={adding.rows}
        selected={adding.isOpen ? addingKey : selected}
        onSelect={onSelect}
        onOpen={() => adding.begin('beside')}
        onFold={(key, folded) => {
          const row = byKey.get(key)
          if (row?.holds && row.isFolded !== folded) onFold(row, folded)
        }}
        heightOf={heightOf}
        row={(row, at) =>
          row.key === addingKey ? (
            <AddingLine
              {...adding.line}
              depth={row.depth}
              height={at.height}
              onEnd={() => {
                adding.end()
                box.current?.querySelector<HTMLElement>('[role="tree"]')?.focus()
              }}
            />
          ) : (
            <CascadeLine
              row={row}
              at={at}
              world={world}
              moment={moment}
              today={today}
              computed={computed}
              onSelect={() => onSelect(row.key)}
              onFold={folded => onFold(row, folded)}
            />
          )
        }
      />
    </div>
  )
}

/** A second line, where the gap of an intent or what a forecast lacks is told. */
function withMore(rows: CascadeRow[], computed: Computed): CascadeRow[] {
  if (!computed.isOn) return rows
  return rows.map(row => {
    const { record } = row
    if (!record || row.hasMore) return row
    const told = record.kind === 'intent' ? computed.gapOf(record) : computed.lackOf(record)
    return told ? { ...row, hasMore: true } : row
  })
}

const heightOf = (row: CascadeRow, columnPx: number) =>
  row.key === addingKey ? 52 : statementHeight(row, columnPx)

function useOutlineKeys(walked: {
  rows: CascadeRow[]
  selected: string | undefined
  onSelect: (key: string) => void
  begin: (where: 'beside' | 'below') => void
}) {
  const { rows, selected, onSelect, begin } = walked
  const walk = (by: 1 | -1) => {
    const at = rows.findIndex(row => row.key === selected)
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))]
    if (next) onSelect(next.key)
  }
  useKeys({
    title: 'Outline',
    layer: 'place',
    bindings: [
      { keys: 'J', label: 'Next row', run: () => walk(1) },
      { keys: 'K', label: 'Row before', run: () => walk(-1) },
      { keys: 'Enter', label: 'Add a line beside the row', run: () => begin('beside') },
      { keys: 'A', label: 'Add a line below the row', run: () => begin('below') },
    ],
  })
}
