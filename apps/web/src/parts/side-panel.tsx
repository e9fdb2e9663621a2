import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from './button.tsx'
import { KeyCap } from './key-cap.tsx'
import { useKeys } from './keys/use-keys.ts'

/**
 * A record over the right of its list, 412 wide; the whole screen where there is no room. Esc closes,
 * `[` and `]` walk the list. It takes the focus only where it covers the list.
 */
export function SidePanel(props: {
  label: string
  head: ReactNode
  children: ReactNode
  foot?: ReactNode
  onClose: () => void
  onWalk?: (by: 1 | -1) => void
  onOpenPage?: () => void
}) {
  const panel = useRef<HTMLElement>(null)
  const { onWalk } = props
  useEffect(() => {
    if (matchMedia('(max-width: 900px)').matches) panel.current?.focus()
  }, [])
  useKeys({
    title: 'This record',
    layer: 'focused',
    bindings: [
      { keys: 'Escape', label: 'Close', run: props.onClose, whileTyping: true },
      ...(onWalk ? [{ keys: '[', label: 'The one before', run: () => onWalk(-1) }] : []),
      ...(onWalk ? [{ keys: ']', label: 'The next one', run: () => onWalk(1) }] : []),
    ],
  })
  return (
    <aside className="side-panel" aria-label={props.label} ref={panel} tabIndex={-1} data-quiet-focus>
      <header>
        {props.head}
        <span className="push" />
        {onWalk && (
          <span className="row gap-6 text-3 t-12 only-wide">
            <KeyCap keys="[ ]" /> walk
          </span>
        )}
        {props.onOpenPage && (
          <Button look="quiet" icon="open" aria-label="Full page" onClick={props.onOpenPage} />
        )}
        <Button look="quiet" icon="close" aria-label="Close" onClick={props.onClose} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      <section className="body" tabIndex={0} aria-label={`${props.label}, fields`}>
        {props.children}
      </section>
      {props.foot && <footer>{props.foot}</footer>}
    </aside>
  )
}
