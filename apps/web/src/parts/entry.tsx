import { type ComponentProps, type ReactNode, useId } from 'react'
import { type FieldProps, Labelled } from './field.tsx'

/** What is not a sentence: an e-mail address, a password, a number. Statements want `Field`. */
export function Entry(props: {
  label: string
  labelled?: FieldProps['labelled']
  value: string
  onChange: (value: string) => void
  refused?: boolean
  below?: ReactNode
  input?: Omit<ComponentProps<'input'>, 'value' | 'onChange'>
}) {
  const id = useId()
  return (
    <Labelled id={id} label={props.label} labelled={props.labelled}>
      <div className="field" data-refused={props.refused || undefined}>
        <input
          {...props.input}
          id={id}
          value={props.value}
          aria-invalid={props.refused || undefined}
          aria-describedby={props.below ? `${id}-below` : undefined}
          onChange={event => props.onChange(event.target.value)}
        />
      </div>
      {props.below && <div id={`${id}-below`}>{props.below}</div>}
    </Labelled>
  )
}
