import { useState } from 'react'
import { DoOrLeave } from '../../parts/do-or-leave.tsx'
import { Field } from '../../parts/field.tsx'
import { Refusal } from '../../parts/refusal.tsx'

/** A reason is asked for, in one sentence, where it is needed. */
export function ReasonAsked(props: {
  why: string
  deed: string
  onSay: (because: string) => void
  onLeave: () => void
}) {
  const [because, setBecause] = useState('')
  const [isMissing, setMissing] = useState(false)
  const say = () => (because.trim() === '' ? setMissing(true) : props.onSay(because.trim()))
  return (
    <div className="reason stack gap-8">
      <Field
        label={`${props.why} Because …`}
        value={because}
        placeholder="One sentence, kept in the history"
        onChange={typed => {
          setBecause(typed)
          setMissing(false)
        }}
        refused={isMissing}
        below={isMissing && <Refusal why="Say why, in a sentence." />}
        input={{
          autoFocus: true,
          onKeyDown: event => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return
            event.preventDefault()
            event.stopPropagation()
            event.nativeEvent.stopImmediatePropagation()
            if (event.key === 'Enter') say()
            else props.onLeave()
          },
        }}
      />
      <DoOrLeave deed={props.deed} look="plain" onDo={say} onLeave={props.onLeave} />
    </div>
  )
}
