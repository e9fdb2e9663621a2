/** A press followed until it is let go: moved, dropped or, with Esc, taken back. */

/** A press that moves less opens what it presses, and drags nothing. */
const dragsFromPx = 4

/** `onMove` has the pixels to the right of where it began; `onDrop` comes only after a move. */
export function followPointer(
  startX: number,
  on: { onMove: (px: number) => void; onDrop: () => void; onCancel: () => void },
): void {
  let hasMoved = false
  const move = (moved: PointerEvent) => {
    const px = moved.clientX - startX
    if (!hasMoved && Math.abs(px) < dragsFromPx) return
    hasMoved = true
    on.onMove(px)
  }
  const end = () => {
    removeEventListener('pointermove', move)
    removeEventListener('pointerup', up)
    removeEventListener('pointercancel', cancel)
    removeEventListener('keydown', onEscape, true)
    // The press that ends a drag opens nothing.
    if (hasMoved) addEventListener('click', stop, { capture: true, once: true })
    setTimeout(() => removeEventListener('click', stop, { capture: true }))
  }
  const up = () => {
    end()
    if (hasMoved) on.onDrop()
  }
  const cancel = () => {
    end()
    on.onCancel()
  }
  const onEscape = (pressed: KeyboardEvent) => {
    if (pressed.key !== 'Escape') return
    pressed.stopImmediatePropagation()
    cancel()
  }
  addEventListener('pointermove', move)
  addEventListener('pointerup', up)
  addEventListener('pointercancel', cancel)
  addEventListener('keydown', onEscape, true)
}

const stop = (click: Event) => click.stopImmediatePropagation()
