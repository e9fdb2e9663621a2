import { newId } from '@throughline/client'
import type { AnyRecord } from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Field } from '../../parts/field.tsx'
import { PersonPick } from '../../parts/person-pick.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { onSave } from './on-save.ts'
import { QuestionRow } from './question-row.tsx'
import { questionsAbout } from './questions.ts'
import { useTold } from './use-told.ts'

/** Everything asked about what is read, and the box to ask. Answered ones stay. */
export function QuestionList({ of }: { of: AnyRecord }) {
  const world = useWorld()
  const today = useToday()
  const asked = questionsAbout(world, of.id, today)
  return (
    <section className="questions" aria-labelledby="questions-head">
      <h2 id="questions-head">Questions and concerns</h2>
      <ul>
        {asked.map(each => (
          <QuestionRow key={each.question.id} asked={each} />
        ))}
      </ul>
      <Ask of={of} />
    </section>
  )
}

type Sort = 'question' | 'concern'

function Ask({ of }: { of: AnyRecord }) {
  const world = useWorld()
  const { person } = useMe()
  const { say, why, lack } = useTold()
  const [text, setText] = useState('')
  const [sort, setSort] = useState<Sort>('question')
  const [to, setTo] = useState<string>()
  const people = world.all('person').filter(each => each.state === 'present')
  const ask = async () => {
    if (!text.trim()) return lack('Write what you want to know.')
    const fields = {
      text: text.trim(),
      about: of.id,
      sort,
      ...(person ? { askedBy: person.id } : {}),
      ...(to ? { to } : {}),
    }
    const told = sort === 'question' ? 'Asked; the clock runs.' : 'Your concern is heard; the clock runs.'
    if (await say([{ kind: 'question', verb: 'add', subject: newId(), fields }], told)) setText('')
  }
  return (
    <div className="ask">
      <Field
        label="Ask, or raise a concern"
        value={text}
        onChange={typed => {
          setText(typed)
          lack(undefined)
        }}
        growing
        refused={why !== undefined}
        below={why && <Refusal why={why} />}
        input={{ onKeyDown: onSave(() => void ask()) }}
      />
      <div className="ask-row">
        <Choice label="Sort" labelled="unseen" options={sorts} chosen={sort} onChoose={setSort} />
        <PersonPick
          label="To"
          labelled="unseen"
          placeholder="The liaison answers"
          people={people.map(({ id, name }) => ({ id, name }))}
          chosen={to}
          onChoose={setTo}
        />
        <Button onClick={() => void ask()}>Ask</Button>
      </div>
    </div>
  )
}

const sorts: { id: Sort; label: string }[] = [
  { id: 'question', label: 'Question' },
  { id: 'concern', label: 'Concern' },
]
