import { newId } from '@throughline/client'
import { useState } from 'react'
import { useDo } from '../../data/say.ts'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Field } from '../../parts/field.tsx'
import { Refusal } from '../../parts/refusal.tsx'

/** A new workspace: one sentence, one box, one button, one look at the sample. */
export function FirstIntent({ workspace }: { workspace: string | null }) {
  const tell = useDo()
  const [text, setText] = useState('')
  const [why, setWhy] = useState<string>()
  const add = async () => {
    if (text.trim() === '') return setWhy('Say in one sentence what will be true.')
    const fields = { statement: text.trim() }
    const said = await tell([{ kind: 'intent', verb: 'add', subject: newId(), fields }], 'Intent added.')
    if (!said.ok) setWhy(said.refusals.map(({ reason }) => reason).join(' '))
  }
  return (
    <Empty
      title={`What does ${workspace ?? 'your organisation'} want to be true?`}
      boxed={false}
      deeds={
        <div className="stack gap-12 first-intent">
          <Field
            label="What will be true"
            labelled="unseen"
            large
            value={text}
            placeholder="New clients plan real visits within 30 days of signing"
            onChange={typed => {
              setText(typed)
              setWhy(undefined)
            }}
            refused={why !== undefined}
            below={why && <Refusal why={why} />}
            input={{ onKeyDown: event => event.key === 'Enter' && void add() }}
          />
          <span className="row gap-12">
            <Button look="primary" onClick={() => void add()}>
              Add the first intent
            </Button>
            <a className="link" href="/sign-in">
              Look at the sample
            </a>
          </span>
        </div>
      }
    >
      An intent says what will be true, not how. Outcomes, deliverables and tasks follow below it, each with a
      line up to it.
    </Empty>
  )
}
