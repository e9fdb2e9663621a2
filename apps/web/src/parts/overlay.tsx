import { type ReactNode, useEffect, useRef } from 'react'

/**
 * What floats above the page and holds the focus until it is left: Esc or a press outside closes it,
 * and the focus returns to where it was.
 * What has `data-first-focus` is focused first, otherwise the first thing that can be. Never one above another.
 */
export function Overlay(props: {
  label: string
  className: string
  onClose: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-first-focus]')?.focus()
    return () => element?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the press outside is a shortcut for Esc, which the dialog has
    <dialog
      ref={dialog}
      className={`overlay ${props.className}`}
      aria-label={props.label}
      onCancel={event => {
        event.preventDefault()
        props.onClose()
      }}
      onClick={event => {
        if (event.target === dialog.current && isOutside(event.nativeEvent, dialog.current)) props.onClose()
      }}
    >
      {props.children}
    </dialog>
  )
}

function isOutside(event: MouseEvent, dialog: HTMLDialogElement): boolean {
  const box = dialog.getBoundingClientRect()
  return (
    event.clientX < box.left ||
    event.clientX > box.right ||
    event.clientY < box.top ||
    event.clientY > box.bottom
  )
}
