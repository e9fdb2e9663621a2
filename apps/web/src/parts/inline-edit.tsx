import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Field, type Span } from './field.tsx'

export interface InlineEditProps {
  label: string
  value: string
  /** Shown grey while there is no text. */
  empty: string
  /** A promise of `false` says no: the field stays open with what was typed, and `below` says why. */
  onSave: ((value: string) => void) | ((value: string) => Promise<boolean>)
  /** Editing begins: what stands there now is what was seen. */
  onOpen?: () => void
  /** Hears every letter, for the wording check. */
  onDraft?: (value: string) => void
  marks?: Span[]
  /** Stands below while editing (warning, proposal, conflict); `replace` changes the draft, `close` leaves it. */
  below?: (draft: string, replace: (value: string) => void, close: () => void) => ReactNode
  refused?: boolean
  growing?: boolean
  large?: boolean
}

/**
 * Text that becomes a field where it stands. Leaving it or Enter (Mod+Enter where it grows) saves, Esc
 * returns to what was. Somebody else's change of the value never touches the draft.
 */
export function InlineEdit(props: InlineEditProps) {
  const [draft, setDraft] = useState<string>()
  const tried = useRef<string>(undefined)
  const open = () => {
    tried.current = undefined
    props.onOpen?.()
    setDraft(props.value)
  }
  if (draft === undefined) return <Closed {...props} onOpen={open} />
  const change = (value: string) => {
    setDraft(value)
    props.onDraft?.(value)
  }
  const close = async (saves: boolean) => {
    const value = draft.trim()
    if (!saves || value === props.value) return setDraft(undefined)
    // What was refused is not said again by merely looking elsewhere.
    if (tried.current === value) return
    tried.current = value
    const saved = await props.onSave(value)
    if (saved !== false) setDraft(undefined)
  }
  return <Open {...props} draft={draft} onChange={change} onClose={saves => void close(saves)} />
}

function Closed(props: InlineEditProps & { onOpen: () => void }) {
  const classes = ['inline', props.large && 'large', !props.value && 'text-3']
  return (
    <button
      type="button"
      className={classes.filter(Boolean).join(' ')}
      aria-label={`${props.label}: ${props.value || props.empty}. Change`}
      onClick={props.onOpen}
    >
      {props.value || props.empty}
    </button>
  )
}

interface OpenProps extends InlineEditProps {
  draft: string
  onChange: (value: string) => void
  onClose: (saves: boolean) => void
}

function Open(props: OpenProps) {
  const { draft, onChange, onClose, marks, refused, growing, large } = props
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = box.current?.querySelector('textarea')
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [])
  const press = (event: KeyboardEvent) => {
    // On one line Mod+Enter is left to what stands below, such as 'Use this'.
    const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey) === (growing === true)
    if ((!saves && event.key !== 'Escape') || event.nativeEvent.isComposing) return
    event.preventDefault()
    // The panel around it would take Escape for itself.
    event.nativeEvent.stopImmediatePropagation()
    onClose(saves)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears only that the focus left everything inside
    <div
      className="inline-open"
      ref={box}
      onBlur={event => !event.currentTarget.contains(event.relatedTarget) && onClose(true)}
    >
      <Field
        label={props.label}
        labelled="unseen"
        value={draft}
        placeholder={props.empty}
        onChange={onChange}
        {...(marks && { marks })}
        {...(refused && { refused })}
        {...(growing && { growing })}
        {...(large && { large })}
        input={{ onKeyDown: press }}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the field while a button below is pressed */}
      <div onMouseDown={event => event.preventDefault()}>
        {props.below?.(draft, onChange, () => onClose(false))}
      </div>
    </div>
  )
}
