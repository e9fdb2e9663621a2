import { useState } from 'react'
import { DoOrLeave } from '../../parts/do-or-leave.tsx'
import { Field } from '../../parts/field.tsx'
import { Refusal } from '../../parts/refusal.tsx'

/** Asks why, before something changes for everybody. */
export function ReasonBox(props: {
  deed: string
  onSay: (because: string) => Promise<void>
  onClose: () => void
}) {
  const [because, setBecause] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const say = () => {
    if (because.trim()) void props.onSay(because.trim())
    else setEmpty(true)
  }
  return (
    <div className="reason">
      <Field
        label="Because"
        value={because}
        onChange={typed => {
          setBecause(typed)
          setEmpty(false)
        }}
        refused={isEmpty}
        below={isEmpty && <Refusal why="It changes for everybody. Say why." />}
        input={{
          autoFocus: true,
          onKeyDown: event => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) say()
            if (event.key === 'Escape') props.onClose()
          },
        }}
      />
      <DoOrLeave deed={props.deed} look="plain" onDo={say} onLeave={props.onClose} />
    </div>
  )
}
