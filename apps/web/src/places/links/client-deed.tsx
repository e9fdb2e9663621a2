import type { Problem } from '@throughline/client'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Refusal } from '../../parts/refusal.tsx'

/** One deed that is opened first and said then, with a sentence if somebody likes: nothing undoes it. */
export function ClientDeed(props: {
  label: string
  asks: string
  placeholder: string
  onSay: (note: string) => Promise<Problem | undefined>
}) {
  const [isOpen, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<Problem>()
  if (!isOpen)
    return (
      <Button small onClick={() => setOpen(true)}>
        {props.label}
      </Button>
    )
  const say = async () => setProblem(await props.onSay(note.trim()))
  return (
    <div className="deed-open">
      <Field
        label={props.asks}
        growing
        placeholder={props.placeholder}
        value={note}
        onChange={setNote}
        refused={problem !== undefined}
        below={problem && <Refusal why={problem.title} remedy={problem.remedy} />}
      />
      <div className="row gap-8">
        <Button look="primary" small onClick={() => void say()}>
          {props.label}
        </Button>
        <Button look="quiet" small onClick={() => setOpen(false)}>
          Not now
        </Button>
      </div>
    </div>
  )
}
