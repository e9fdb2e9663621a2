import type { Problem } from '@throughline/client'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import type { Speak } from './through-link.ts'

/** Something worries the client: it becomes a concern, or where it cannot wait, an escalation. */
export function ConcernForm({ to, speak }: { to: string; speak: Speak }) {
  const [text, setText] = useState('')
  const [isUrgent, setUrgent] = useState(false)
  const [problem, setProblem] = useState<Pick<Problem, 'title' | 'remedy'>>()
  const [isSent, setSent] = useState(false)
  const send = async () => {
    if (!text.trim()) return setProblem({ title: 'Say in a sentence what worries you.' })
    const refused = await speak('concern', { text: text.trim(), isUrgent })
    setProblem(refused)
    if (refused) return
    setText('')
    setUrgent(false)
    setSent(true)
  }
  return (
    <section className="part-of-page concern">
      <h2>Does something worry you?</h2>
      <Field
        label={`It goes to ${to}`}
        growing
        large
        placeholder="Who answers the phone on Sunday?"
        value={text}
        onChange={next => {
          setText(next)
          setSent(false)
          setProblem(undefined)
        }}
        refused={problem !== undefined}
        below={problem && <Refusal why={problem.title} remedy={problem.remedy} />}
      />
      <label className="row gap-8 cannot-wait">
        <input type="checkbox" checked={isUrgent} onChange={event => setUrgent(event.target.checked)} />
        It cannot wait until the next call
      </label>
      <Button look="primary" onClick={() => void send()}>
        Raise it
      </Button>
      <p role="status" className="text-2">
        {isSent ? `Thank you. ${to} has it now.` : ''}
      </p>
    </section>
  )
}
