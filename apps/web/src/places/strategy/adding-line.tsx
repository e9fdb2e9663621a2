import type { Refusal } from '@throughline/model'
import { type KeyboardEvent, useState } from 'react'
import { Field } from '../../parts/field.tsx'
import { Refusal as RefusalLine } from '../../parts/refusal.tsx'
import { xOfDepth } from '../../parts/tree-shape.ts'

/** A line that is typed in place. Enter adds it and begins the next, Tab moves it, Esc ends. */
export function AddingLine(props: {
  label: string
  depth: number
  height: number
  refusals: readonly Refusal[]
  onAdd: (statement: string) => Promise<boolean>
  onShift: (by: 1 | -1) => void
  onEnd: () => void
}) {
  const [text, setText] = useState('')
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const deeds: { [key: string]: () => void } = {
      Enter: () => void add(),
      Tab: () => props.onShift(event.shiftKey ? -1 : 1),
      Escape: props.onEnd,
    }
    const deed = deeds[event.key]
    // The arrows of a text are not those of the outline.
    event.stopPropagation()
    event.nativeEvent.stopImmediatePropagation()
    if (!deed) return
    event.preventDefault()
    deed()
  }
  const add = async () => {
    if (text.trim() === '') return props.onEnd()
    if (await props.onAdd(text.trim())) setText('')
  }
  return (
    <div className="adding-line" style={{ height: props.height, paddingLeft: xOfDepth(props.depth) + 12 }}>
      <Field
        label={`New ${props.label.toLowerCase()}`}
        labelled="unseen"
        value={text}
        placeholder={`${props.label}: Enter adds it, Tab moves it, Esc ends`}
        onChange={setText}
        refused={props.refusals.length > 0}
        below={props.refusals.map(({ code, reason, remedy }) => (
          <RefusalLine key={code} why={reason} remedy={remedy} />
        ))}
        input={{
          onKeyDown: press,
          autoFocus: true,
          onBlur: () => text.trim() === '' && props.onEnd(),
        }}
      />
    </div>
  )
}
