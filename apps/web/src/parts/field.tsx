import { type ComponentProps, type ReactNode, useId } from 'react'

/** A stretch of the text, by character positions, half open. */
export interface Span {
  from: number
  to: number
}

export interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** Where the label stands: above, at the left, or only for screen readers. */
  labelled?: 'above' | 'beside' | 'unseen'
  /** Underlined with a wave while typing: what the wording check stumbled over. */
  marks?: Span[]
  placeholder?: string
  /** Several lines, growing with the text. */
  growing?: boolean
  large?: boolean
  /** What stands below: a refusal, a warning, a proposal. It is read with the field. */
  below?: ReactNode
  refused?: boolean
  input?: Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'placeholder'>
}

/**
 * Text, on one line or growing. The typed value is never taken away. A one-line field is a text area
 * too, so that long statements wrap; there Enter does not break the line.
 */
export function Field(props: FieldProps) {
  const id = useId()
  const { labelled = 'above', input } = props
  const box = (
    <>
      <div className={props.large ? 'field large' : 'field'} data-refused={props.refused || undefined}>
        <div className="echo" aria-hidden="true">
          {marked(props.value || props.placeholder || '', props.value ? (props.marks ?? []) : [])}
          {'\u200b'}
        </div>
        <textarea
          rows={1}
          {...input}
          id={id}
          value={props.value}
          placeholder={props.placeholder}
          aria-invalid={props.refused || undefined}
          aria-describedby={props.below ? `${id}-below` : undefined}
          onKeyDown={event => {
            if (event.key === 'Enter' && !props.growing && !event.metaKey && !event.ctrlKey)
              event.preventDefault()
            input?.onKeyDown?.(event)
          }}
          onChange={event => props.onChange(props.growing ? event.target.value : oneLine(event.target.value))}
        />
      </div>
      {props.below && <div id={`${id}-below`}>{props.below}</div>}
    </>
  )
  return (
    <Labelled id={id} label={props.label} labelled={labelled}>
      {box}
    </Labelled>
  )
}

/** A label and what it names, above or beside; `id` is that of the input. */
export function Labelled(props: {
  id?: string
  label: string
  labelled?: FieldProps['labelled']
  children: ReactNode
}) {
  const { labelled = 'above' } = props
  const className = labelled === 'unseen' ? 'for-screen-readers' : 'label'
  return (
    <div className={labelled === 'beside' ? 'labelled-beside' : 'labelled'}>
      {props.id ? (
        <label className={className} htmlFor={props.id}>
          {props.label}
        </label>
      ) : (
        <span className={className}>{props.label}</span>
      )}
      <div className={props.id ? undefined : 'plain'}>{props.children}</div>
    </div>
  )
}

/** The text in pieces, those of the spans marked. Overlaps and positions outside are cut off. */
export function marked(text: string, spans: Span[]): ReactNode[] {
  const pieces: ReactNode[] = []
  let at = 0
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const from = Math.max(at, span.from)
    const to = Math.min(text.length, span.to)
    if (to <= from) continue
    pieces.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  return [...pieces, text.slice(at)]
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
