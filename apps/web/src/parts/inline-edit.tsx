import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Field, type Span } from './field.tsx'

export interface InlineEditProps {
  label: string
  value: string
  /** Shown grey while there is no text. */
  empty: string
  onSave: (value: string) => void
  /** Hears every letter, for the wording check. */
  onDraft?: (value: string) => void
  marks?: Span[]
  /** Stands below while editing (warning, proposal, conflict); `replace` changes the draft. */
  below?: (draft: string, replace: (value: string) => void) => ReactNode
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
  if (draft === undefined) return <Closed {...props} onOpen={() => setDraft(props.value)} />
  const change = (value: string) => {
    setDraft(value)
    props.onDraft?.(value)
  }
  const close = (saves: boolean) => {
    setDraft(undefined)
    if (saves && draft.trim() !== props.value) props.onSave(draft.trim())
  }
  return <Open {...props} draft={draft} onChange={change} onClose={close} />
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
    const saves = event.key === 'Enter' && (!growing || event.ctrlKey || event.metaKey)
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
      <div onMouseDown={event => event.preventDefault()}>{props.below?.(draft, onChange)}</div>
    </div>
  )
}
