/** Questions with their answers, and remarks that can become questions. */
import { newId } from '@throughline/client'
import {
  type AnyRecord,
  answerDueOn,
  answererOf,
  type Records,
  type Refusal,
  registry,
  termOf,
  type World,
} from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useDo } from '../../data/say.ts'
import { useMoment, useToday, useWorld } from '../../data/workspace.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { DoOrLeave } from '../../parts/do-or-leave.tsx'
import { Field } from '../../parts/field.tsx'
import { dayNearby } from '../../parts/format/days.ts'
import { Menu } from '../../parts/menu.tsx'
import { Refusal as RefusalLine } from '../../parts/refusal.tsx'
import { ago } from './ago.ts'
import { turned, turnsInto } from './turned-remark.ts'

export function Talk({ record }: { record: AnyRecord }) {
  const world = useWorld()
  const me = useMe()
  const askable = subjectsOf('question').includes(record.kind)
  const mayAsk = world.systemIsOn('questions') && askable && me.may('question', 'add')
  const questions = world.pointing('question', 'about', record.id)
  const remarks = world.pointing('remark', 'about', record.id).filter(each => each.state === 'current')
  const mayRemark = subjectsOf('remark').includes(record.kind) && me.may('remark', 'add')
  if (questions.length + remarks.length === 0 && !mayAsk && !mayRemark) return null
  return (
    <section className="stack gap-12" aria-label="Questions and remarks">
      <h2>Questions and remarks</h2>
      {questions.map(question => (
        <Asked key={question.id} question={question} />
      ))}
      {remarks.map(remark => (
        <Remark key={remark.id} remark={remark} mayAsk={mayAsk} />
      ))}
      {(mayAsk || mayRemark) && <Say record={record} mayAsk={mayAsk} mayRemark={mayRemark} />}
    </section>
  )
}

function Asked({ question }: { question: Records['question'] }) {
  const world = useWorld()
  const today = useToday()
  const me = useMe()
  const said = useSaying()
  const [answer, setAnswer] = useState<string>()
  const answerer = answererOf(world, question)
  const asker = nameOf(world, question.askedBy ?? question.createdBy)
  const { answered } = question.steps
  const mayAnswer =
    question.state === 'open' && me.may('question', 'answer', question as unknown as AnyRecord)
  const send = async () => {
    const step = { kind: 'question', verb: 'answer', subject: question.id, fields: { answer } }
    if (await said.say([step], `Answered ${question.key}.`)) setAnswer(undefined)
  }
  return (
    <div className="stack gap-4 talk">
      <p>
        <b>{question.text}</b>{' '}
        <span className="text-3">{`${question.sort === 'concern' ? 'Concern by' : 'Asked by'} ${asker}, ${ago(question.createdAt)}`}</span>
      </p>
      {answered && (
        <p className="answer">
          {String(answered.answer ?? '')}{' '}
          <span className="text-3">{`${nameOf(world, answered.by)}, ${ago(answered.at)}`}</span>
        </p>
      )}
      {question.state === 'open' && (
        <p className="text-2 t-12">
          {answerer
            ? `${answerer.name} answers by ${dayNearby(answerDueOn(world, question), today)}. `
            : 'Nobody answers yet. '}
          {mayAnswer && answer === undefined && <LinkButton onClick={() => setAnswer('')}>Answer</LinkButton>}
        </p>
      )}
      {answer !== undefined && (
        <div className="stack gap-8">
          <Field label="Answer" value={answer} onChange={setAnswer} growing below={said.refusal} />
          <DoOrLeave
            deed={`Answer ${question.key}`}
            look="plain"
            onDo={() => void send()}
            onLeave={() => setAnswer(undefined)}
          />
        </div>
      )}
    </div>
  )
}

function Remark({ remark, mayAsk }: { remark: Records['remark']; mayAsk: boolean }) {
  const world = useWorld()
  const me = useMe()
  const moment = useMoment()
  const said = useSaying()
  const [isTurning, setTurning] = useState(false)
  const into = turnsInto(world, me).filter(({ name }) => name !== 'question' || mayAsk)
  const turn = (name: string) => {
    const label = termOf(world, name).toLowerCase()
    void said.say(turned(world, { remark, into: name, moment }), `${remark.key} is a ${label} now.`)
  }
  return (
    <div className="stack gap-4 talk">
      <p>
        {remark.text}{' '}
        <span className="text-3">{`${nameOf(world, remark.createdBy)}, ${ago(remark.createdAt)}`}</span>
      </p>
      {into.length > 0 && (
        <p className="t-12">
          <LinkButton onClick={() => setTurning(true)}>Turn into …</LinkButton>
        </p>
      )}
      {said.refusal}
      {isTurning && (
        <Menu
          label={`Turn ${remark.key} into`}
          none=""
          options={into.map(({ name }) => ({ id: name, label: termOf(world, name) }))}
          onChoose={turn}
          onClose={() => setTurning(false)}
        />
      )}
    </div>
  )
}

function Say({ record, mayAsk, mayRemark }: { record: AnyRecord; mayAsk: boolean; mayRemark: boolean }) {
  const me = useMe()
  const said = useSaying()
  const [text, setText] = useState('')
  const askedBy = me.person ? { askedBy: me.person.id } : {}
  const add = async (kind: 'question' | 'remark', fields: object, told: string) => {
    const words = { text: text.trim(), about: record.id, ...fields }
    const steps = [{ kind, verb: 'add', subject: newId(), fields: words }]
    if (await said.say(steps, told)) setText('')
  }
  return (
    <div className="stack gap-8">
      <Field
        label={mayAsk ? 'Ask or remark' : 'Remark'}
        value={text}
        onChange={setText}
        growing
        placeholder={mayAsk ? 'A question is answered by somebody, by a day' : 'A remark'}
        below={said.refusal}
      />
      {text.trim() !== '' && (
        <div className="row gap-8">
          {mayAsk && <Button onClick={() => void add('question', askedBy, 'Asked.')}>Ask</Button>}
          {mayAsk && (
            <Button onClick={() => void add('question', { ...askedBy, sort: 'concern' }, 'Concern raised.')}>
              Raise a concern
            </Button>
          )}
          {mayRemark && (
            <Button look="quiet" onClick={() => void add('remark', {}, 'Remarked.')}>
              Remark
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

/** Says something, and keeps what it was answered with. */
function useSaying() {
  const tell = useDo()
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  return {
    say: async (...[steps, told]: Parameters<ReturnType<typeof useDo>>) => {
      const said = await tell(steps, told)
      setRefusals(said.ok ? [] : said.refusals)
      return said.ok
    },
    refusal:
      refusals.length > 0
        ? refusals.map(({ code, reason, remedy }) => <RefusalLine key={code} why={reason} remedy={remedy} />)
        : undefined,
  }
}

function nameOf(world: World, id: string | undefined): string {
  return world.one('person', id)?.name ?? 'Somebody'
}

/** Kinds that it may be about. */
const subjectsOf = (kind: 'question' | 'remark'): readonly string[] =>
  registry.kinds[kind]?.fields.about?.to ?? []
