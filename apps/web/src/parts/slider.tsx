import { type CSSProperties, useId } from 'react'
import { percent } from './format/money.ts'

/** 'How sure?', in steps of five per cent (0 to 1). Unset until it is touched. */
export function Slider(props: {
  label: string
  value: number | undefined
  onChange: (share: number) => void
}) {
  const id = useId()
  const { value } = props
  const at = { '--at': `${(value ?? 0.5) * 100}%` } as CSSProperties
  return (
    <div className="slider" data-unset={value === undefined || undefined} style={at}>
      <div className="row">
        <label className="text-2" htmlFor={id}>
          {props.label}
        </label>
        <span className="push" />
        <output htmlFor={id}>
          {value === undefined ? <span className="text-3">Not said</span> : percent(value)}
        </output>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        value={Math.round((value ?? 0.5) * 100)}
        aria-valuetext={value === undefined ? 'Not said' : percent(value)}
        onChange={event => props.onChange(Number(event.target.value) / 100)}
        onClick={event => props.onChange(Number(event.currentTarget.value) / 100)}
      />
    </div>
  )
}
