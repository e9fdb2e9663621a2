import { type ReactNode, useId } from 'react'
import { type FieldProps, Labelled } from './field.tsx'
import { Icon } from './icon.tsx'

/** One of a few known words. The browser's own list, which every hand and reader knows. */
export function Choice<Id extends string>(props: {
  label: string
  labelled?: FieldProps['labelled']
  options: { id: Id; label: string }[]
  chosen: Id | undefined
  onChoose: (id: Id) => void
  /** Shown while nothing is chosen. */
  empty?: string
  below?: ReactNode
}) {
  const id = useId()
  return (
    <Labelled id={id} label={props.label} labelled={props.labelled}>
      <div className="field">
        <select
          id={id}
          className="choice"
          value={props.chosen ?? ''}
          onChange={event => props.onChoose(event.target.value as Id)}
        >
          {props.chosen === undefined && <option value="">{props.empty ?? 'Not chosen'}</option>}
          {props.options.map(option => (
            <option value={option.id} key={option.id}>
              {option.label}
            </option>
          ))}
        </select>
        <span className="trail text-3" style={{ pointerEvents: 'none' }}>
          <Icon name="down" size={14} />
        </span>
      </div>
      {props.below}
    </Labelled>
  )
}
