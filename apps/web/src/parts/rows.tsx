import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type ReactNode, useEffect, useId, useRef } from 'react'
import { useIsPrinting } from './printing.ts'

/** A row, or a heading above the rows that follow it. */
export type RowEntry =
  | { readonly key: string; readonly heading: string; readonly count: number }
  | { readonly key: string; readonly heading?: undefined }

/**
 * A list of any length: only what is visible is in the page. It has the focus as a whole, and one row is 'here';
 * moving it is the caller's (J and K). Rows that are ticked are told from the one that is here.
 */
export function Rows<Entry extends RowEntry>(props: {
  label: string
  entries: readonly Entry[]
  /** Key of the row where the keyboard is. */
  here: string | undefined
  ticked: ReadonlySet<string>
  /** Widths of the columns, as CSS says them. */
  columns: string
  heads: ReactNode
  row: (entry: Entry) => ReactNode
  onPress: (key: string, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => void
}) {
  const { entries, here } = props
  const id = useId()
  const scroll = useRef<HTMLDivElement>(null)
  const isPrinting = useIsPrinting()
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroll.current,
    estimateSize: index => (entries[index]!.heading === undefined ? 44 : 36),
    getItemKey: index => entries[index]!.key,
    overscan: 10,
  })
  const at = entries.findIndex(({ key }) => key === here)
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  const visible = virtual.getVirtualItems()
  const shown = isPrinting
    ? entries.slice(0, printedMost).map((_, index) => ({ index, start: undefined }))
    : visible
  const isSeen = visible.some(({ index }) => index === at)
  return (
    <div className="rows-list" style={{ '--row-columns': props.columns } as CSSProperties}>
      <div className="record-row heads" aria-hidden="true">
        {props.heads}
      </div>
      <div className="outline-scroll" ref={scroll}>
        <div
          role="listbox"
          aria-multiselectable="true"
          tabIndex={0}
          aria-label={props.label}
          aria-activedescendant={isSeen ? `${id}-${here}` : undefined}
          className="rows-all"
          style={isPrinting ? undefined : { height: virtual.getTotalSize() }}
        >
          {shown.map(({ index, start }) => {
            const entry = entries[index]!
            return (
              <div
                className="at"
                role="presentation"
                key={entry.key}
                data-index={index}
                ref={isPrinting ? undefined : virtual.measureElement}
                style={start === undefined ? undefined : { transform: `translateY(${start}px)` }}
              >
                <RowOf {...props} id={`${id}-${entry.key}`} entry={entry} />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

function RowOf<Entry extends RowEntry>(props: {
  id: string
  entry: Entry
  here: string | undefined
  ticked: ReadonlySet<string>
  row: (entry: Entry) => ReactNode
  onPress: (key: string, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => void
}) {
  const { entry } = props
  if (entry.heading !== undefined) {
    return (
      <p className="rows-heading">
        {entry.heading} <span className="count">{entry.count}</span>
      </p>
    )
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list hears Enter and Space for its rows
    <div
      id={props.id}
      className="record-row"
      role="option"
      aria-selected={props.ticked.has(entry.key)}
      data-here={entry.key === props.here || undefined}
      onClick={event => props.onPress(entry.key, event)}
    >
      {props.row(entry)}
    </div>
  )
}

/** More is a file, not a page. */
const printedMost = 3000
