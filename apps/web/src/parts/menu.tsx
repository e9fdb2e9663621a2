import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { useKeys } from './keys/use-keys.ts'
import { Overlay } from './overlay.tsx'

/** A few deeds to choose from, by pressing or by their number. */
export function Menu(props: {
  label: string
  options: readonly { id: string; label: string; beside?: ReactNode }[]
  /** Said where there is nothing to choose. */
  none: string
  onChoose: (id: string) => void
  onClose: () => void
}) {
  const { options } = props
  const choose = (id: string) => {
    props.onClose()
    props.onChoose(id)
  }
  useKeys({
    title: props.label,
    layer: 'overlay',
    bindings: options
      .slice(0, 9)
      .map(({ id, label }, at) => ({ keys: String(at + 1), label, run: () => choose(id) })),
  })
  return (
    <Overlay label={props.label} className="card small-dialog scrolls" onClose={props.onClose}>
      <div className="stack gap-8">
        <p className="medium">{props.label}</p>
        {options.length === 0 && <p className="text-2">{props.none}</p>}
        {options.map(({ id, label, beside }, at) => (
          <span className="row gap-8" key={id}>
            <Button
              {...(at < 9 && { keys: String(at + 1) })}
              {...(at === 0 && { 'data-first-focus': true })}
              onClick={() => choose(id)}
            >
              {label}
            </Button>
            {beside && <span className="text-3 t-12">{beside}</span>}
          </span>
        ))}
        <span>
          <Button look="quiet" keys="Escape" onClick={props.onClose}>
            Leave it
          </Button>
        </span>
      </div>
    </Overlay>
  )
}
