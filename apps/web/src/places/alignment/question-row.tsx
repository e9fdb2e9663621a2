import { newId } from '@throughline/client'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Avatar } from '../../parts/avatar.tsx'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { dayNearby } from '../../parts/format/days.ts'
import { Goto } from '../../parts/goto.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import type { Asked } from './questions.ts'
import { useTold } from './use-told.ts'

/** One question: who asks, who answers and by when; its answer, or what it was taken up as. */
export function QuestionRow({ asked }: { asked: Asked }) {
  const { question, answerer, clock, isLate } = asked
  const world = useWorld()
  const today = useToday()
  const [isAnswering, setAnswering] = useState(false)
  const asker = world.one('person', question.askedBy ?? question.createdBy)
  const isOpen = question.state === 'open'
  return (
    <li>
      <div className="row gap-8 wrap">
        <Avatar name={asker?.name ?? '?'} />
        <span className="text-2 t-12">
          {`${asker?.name ?? 'Somebody'} ${question.sort === 'concern' ? 'is concerned' : 'asks'}, `}
          {dayNearby(question.createdAt.slice(0, 10), today)}
        </span>
        <span className="push" />
        {isOpen && (
          <span className={`t-12 nowrap ${isLate ? 'tone-off' : 'text-3'}`}>
            {answerer ? `${answerer.name} answers, ${clock}` : 'Nobody is named to answer'}
          </span>
        )}
      </div>
      <p className="t-14">{question.text}</p>
      <Answered question={question} />
      {isAnswering ? (
        <Answer question={question} onClose={() => setAnswering(false)} />
      ) : (
        <Deeds question={question} onAnswer={isOpen ? () => setAnswering(true) : undefined} />
      )}
    </li>
  )
}

function Answered({ question }: { question: Asked['question'] }) {
  const world = useWorld()
  const step = question.steps.answered
  const as = question.steps.takenUp?.as ?? question.steps.joined?.as
  const record = typeof as === 'string' ? world.record(as) : undefined
  return (
    <>
      {question.state !== 'open' && step && (
        <p className="answer">
          <b>{world.one('person', step.by)?.name ?? 'Answered'}</b> {String(step.answer)}
        </p>
      )}
      {record && (
        <p className="text-2 t-12">
          {question.state === 'takenUp' ? 'Taken up as ' : 'The same as '}
          <Goto to={`/strategy?open=${record.key}`} className="evidence-link">
            {record.key}
          </Goto>
        </p>
      )}
    </>
  )
}

function Deeds({ question, onAnswer }: { question: Asked['question']; onAnswer: (() => void) | undefined }) {
  const { may, person } = useMe()
  const world = useWorld()
  const { say, why } = useTold()
  const about = world.record(question.about)
  const parent = about && ['intent', 'outcome'].includes(about.kind) ? about.id : undefined
  const takeUp = () => {
    const id = newId()
    const fields = {
      statement: question.text,
      ...(parent ? { parent } : {}),
      ...(person ? { owner: person.id } : {}),
    }
    void say(
      [
        { kind: 'deliverable', verb: 'add', subject: id, fields },
        { kind: 'question', verb: 'takeUp', subject: question.id, fields: { as: id } },
      ],
      `${question.key} is taken up as a deliverable of yours.`,
    )
  }
  const isTakeable = ['open', 'answered'].includes(question.state) && may('question', 'takeUp', question)
  return (
    <div className="row gap-8 wrap deeds">
      {onAnswer && may('question', 'answer', question) && (
        <Button small onClick={onAnswer}>
          Answer …
        </Button>
      )}
      {isTakeable && (question.sort === 'concern' || question.state === 'open') && (
        <Button small look="quiet" onClick={takeUp}>
          Take it up
        </Button>
      )}
      {why && <Refusal why={why} />}
    </div>
  )
}

function Answer({ question, onClose }: { question: Asked['question']; onClose: () => void }) {
  const { say, why, lack } = useTold()
  const [text, setText] = useState('')
  const answer = async () => {
    if (!text.trim()) return lack('There are no words yet.')
    const step = { kind: 'question', verb: 'answer', subject: question.id, fields: { answer: text.trim() } }
    if (await say([step], `You answered ${question.key}.`)) onClose()
  }
  return (
    <div className="typed">
      <Field
        label="Answer"
        labelled="unseen"
        placeholder="Answer"
        value={text}
        onChange={setText}
        growing
        refused={why !== undefined}
        below={why && <Refusal why={why} />}
        input={{
          autoFocus: true,
          onKeyDown: event => {
            if (event.key === 'Escape') onClose()
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
              event.preventDefault()
              void answer()
            }
          },
        }}
      />
      <Button keys="Mod+Enter" onClick={() => void answer()}>
        Answer
      </Button>
    </div>
  )
}
