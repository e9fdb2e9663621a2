import { useVirtualizer } from '@tanstack/react-virtual'
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react'

export interface BoardColumn {
  readonly id: string
  readonly label: string
  readonly cards: readonly { readonly key: string }[]
}

/**
 * Columns of cards, each column of any length. Where a card is let go is told, not decided: `onDrop` says what
 * became of it. Every drag has a path by keys, which is the caller's.
 */
export function Board(props: {
  label: string
  columns: readonly BoardColumn[]
  here: string | undefined
  card: (key: string) => ReactNode
  /** Columns that a card may be let go in. */
  goesTo: (key: string) => ReadonlySet<string>
  onDrop: (key: string, column: string) => void
  onPress: (key: string) => void
}) {
  const [dragged, setDragged] = useState<string>()
  const open = dragged === undefined ? undefined : props.goesTo(dragged)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section className="board" aria-label={props.label} tabIndex={0} data-quiet-focus>
      {props.columns.map(column => (
        <Column
          {...props}
          key={column.id}
          column={column}
          takes={open === undefined ? undefined : open.has(column.id)}
          onDrag={setDragged}
          onLetGo={() => {
            if (dragged !== undefined) props.onDrop(dragged, column.id)
            setDragged(undefined)
          }}
        />
      ))}
    </section>
  )
}

function Column(props: {
  column: BoardColumn
  here: string | undefined
  /** Whether what is being dragged may be let go here; nothing while nothing is dragged. */
  takes: boolean | undefined
  card: (key: string) => ReactNode
  onPress: (key: string) => void
  onDrag: (key: string | undefined) => void
  onLetGo: () => void
}) {
  const { column, here, takes } = props
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: column.cards.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 84,
    getItemKey: index => column.cards[index]!.key,
    overscan: 6,
    gap: 8,
  })
  const at = column.cards.findIndex(({ key }) => key === here)
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  const over = (event: DragEvent) => {
    if (takes) event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is dragged may be let go here; keys have their own path
    <div
      className="board-column"
      data-takes={takes === undefined ? undefined : String(takes)}
      onDragOver={over}
      onDrop={event => {
        event.preventDefault()
        props.onLetGo()
      }}
    >
      <h2>
        {column.label} <small>{column.cards.length}</small>
      </h2>
      <div className="board-cards" ref={scroll}>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const { key } = column.cards[index]!
            return (
              <div
                className="at"
                key={key}
                data-index={index}
                ref={virtual.measureElement}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Card {...props} id={key} isHere={key === here} />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

function Card(props: {
  id: string
  isHere: boolean
  card: (key: string) => ReactNode
  onPress: (key: string) => void
  onDrag: (key: string | undefined) => void
}) {
  const { id } = props
  return (
    <button
      type="button"
      className="card board-card"
      draggable
      data-card={id}
      data-here={props.isHere || undefined}
      onClick={() => props.onPress(id)}
      onDragStart={event => {
        event.dataTransfer.setData('text/plain', id)
        event.dataTransfer.effectAllowed = 'move'
        props.onDrag(id)
      }}
      onDragEnd={() => props.onDrag(undefined)}
    >
      {props.card(id)}
    </button>
  )
}
