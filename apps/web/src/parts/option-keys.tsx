import type { KeyboardEvent } from 'react'
import { Glyph, type Shape } from './glyph.tsx'
import { KeyCap } from './key-cap.tsx'
import { useKeys } from './keys/use-keys.ts'

export interface Option<Id extends string> {
  id: Id
  label: string
  /** The one key that chooses it: `1`, `B`. */
  keys: string
  shape?: Shape
}

/** Answers of which one is chosen, each with its key. Nothing is chosen beforehand. */
export function OptionKeys<Id extends string>(props: {
  label: string
  options: Option<Id>[]
  chosen: Id | undefined
  onChoose: (id: Id) => void
  across?: boolean
  /** Keys are heard, and printed, only where the item has the focus. */
  listening?: boolean
}) {
  const { options, chosen, listening = true } = props
  useKeys({
    title: props.label,
    layer: 'focused',
    when: listening,
    bindings: options.map(({ id, label, keys }) => ({ keys, label, run: () => props.onChoose(id) })),
  })
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')]
    const at = buttons.indexOf(document.activeElement as HTMLElement)
    const next = (Math.max(0, at) + by + options.length) % options.length
    buttons[next]?.focus()
    props.onChoose(options[next]!.id)
  }
  return (
    <div
      className={props.across ? 'options across' : 'options'}
      role="radiogroup"
      aria-label={props.label}
      onKeyDown={walk}
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio that is pressed by its own key is a button to the eye
        <button
          type="button"
          role="radio"
          className="option"
          key={option.id}
          aria-checked={option.id === chosen}
          tabIndex={option.id === chosen || (chosen === undefined && index === 0) ? 0 : -1}
          onClick={() => props.onChoose(option.id)}
        >
          {option.shape && <Glyph shape={option.shape} />}
          <span>{option.label}</span>
          <span className="push" />
          {listening && <KeyCap keys={option.keys} />}
        </button>
      ))}
    </div>
  )
}
