import { type KeyboardEvent, useEffect, useRef } from 'react'

export interface Tab<Id extends string> {
  id: Id
  label: string
}

/** Ways to see the same thing. Arrow keys walk; `panel` is the id of what they change. */
export function Tabs<Id extends string>(props: {
  label: string
  tabs: Tab<Id>[]
  here: Id
  panel?: string
  onGo: (id: Id) => void
}) {
  const list = useRef<HTMLDivElement>(null)
  // Where they do not all fit, the chosen one is in sight.
  useEffect(() => {
    const row = list.current
    const tab = row?.querySelector<HTMLElement>(`[data-tab="${props.here}"]`)
    if (row && tab) row.scrollLeft += tab.getBoundingClientRect().right - row.getBoundingClientRect().right
  }, [props.here])
  const walk = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    const at = props.tabs.findIndex(tab => tab.id === props.here)
    const next = props.tabs[(at + by + props.tabs.length) % props.tabs.length]!
    props.onGo(next.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
  }
  return (
    <div className="tabs" role="tablist" aria-label={props.label} ref={list} onKeyDown={walk}>
      {props.tabs.map(tab => (
        <button
          type="button"
          role="tab"
          className="tab"
          key={tab.id}
          data-tab={tab.id}
          aria-selected={tab.id === props.here}
          aria-controls={props.panel}
          tabIndex={tab.id === props.here ? 0 : -1}
          onClick={() => props.onGo(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  )
}
