import { type KeyboardEvent, useId } from 'react'

/** One sentence and five keys; pressing 1 to 5 in it chooses and goes on to the next. */
export function FiveKeys(props: {
  says: string
  chosen: number | undefined
  /** Whether the words of both ends stand below. */
  ends: boolean
  onChoose: (key: number) => void
}) {
  const name = useId()
  const onKey = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (!keys.includes(Number(event.key))) return
    event.preventDefault()
    // Letters and digits mean something else on the page around it.
    event.stopPropagation()
    props.onChoose(Number(event.key))
    const next = event.currentTarget.closest('li')?.nextElementSibling
    next?.querySelector<HTMLInputElement>('input')?.focus()
  }
  return (
    <fieldset className="five-keys" onKeyDown={onKey}>
      <legend>{props.says}</legend>
      <div className="row">
        {keys.map(key => (
          <label key={key} data-chosen={props.chosen === key || undefined}>
            <input
              type="radio"
              name={name}
              checked={props.chosen === key}
              aria-label={words[key - 1]}
              onChange={() => props.onChoose(key)}
            />
            <span aria-hidden="true">{key}</span>
          </label>
        ))}
      </div>
      {props.ends && (
        <p className="row t-12 text-3" aria-hidden="true">
          <span>Not at all</span>
          <span className="push" />
          <span>Fully</span>
        </p>
      )}
    </fieldset>
  )
}

const keys = [1, 2, 3, 4, 5]
const words = ['1, not at all', '2, rather not', '3, partly', '4, mostly', '5, fully']
