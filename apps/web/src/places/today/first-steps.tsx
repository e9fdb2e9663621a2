import { newId, type Step } from '@throughline/client'
import { type AnyRecord, systems, titleOf } from '@throughline/model'
import { type ReactNode, useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useDo } from '../../data/say.ts'
import { useSession } from '../../data/session.tsx'
import { useWorld } from '../../data/workspace.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { counted } from '../../parts/format/ages.ts'
import { Glyph } from '../../parts/glyph.tsx'
import { Goto } from '../../parts/goto.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { beginningOf, namesIn } from './beginning.ts'
import { recordAddress } from './replies.ts'
import { capital, inWords } from './words.ts'

/** An organisation that has only begun: one typed sentence is enough for each of the first three kinds. */
export function FirstSteps() {
  const world = useWorld()
  const { may } = useMe()
  const { hasIntent, hasOutcome, hasOthers } = beginningOf(world)
  const on = systems.filter(system => world.systemIsOn(system.name))
  return (
    <div className="today-alone first-steps">
      <div>
        <h1>One sentence is enough to begin.</h1>
        <p className="text-2">
          {capital(inWords(on.length))} systems are on:{' '}
          {on.map(system => system.title.toLowerCase()).join(', ')}. What is not needed can be{' '}
          <Goto to="/settings" className="link">
            switched off
          </Goto>
          .
        </p>
      </div>
      <ol>
        <Step1 is={hasIntent} />
        <Step2 is={hasOutcome} />
        {may('person', 'add') && <Step3 is={hasOthers} />}
      </ol>
      <div className="row gap-8 wrap">
        <Goto to="/strategy" className="button">
          Open Strategy
        </Goto>
        <Sample />
      </div>
    </div>
  )
}

function Step1({ is }: { is: boolean }) {
  const world = useWorld()
  const { person } = useMe()
  return (
    <Typed
      is={is}
      title="What should be true?"
      help="An intent: a state of the world that somebody could check."
      example="New clients plan real visits within 30 days of signing"
      stepsOf={text => [added('intent', { statement: text, ...(person ? { champion: person.id } : {}) })]}
      made={world.all('intent')}
    />
  )
}

function Step2({ is }: { is: boolean }) {
  const world = useWorld()
  const { person } = useMe()
  const [intent] = world.all('intent')
  const above = { ...(intent ? { parent: intent.id } : {}), ...(person ? { owner: person.id } : {}) }
  return (
    <Typed
      is={is}
      title="What will be true first?"
      help="An outcome: one person answers for it by a day. For now that is you."
      example="Eight of ten new clients plan a first visit within 30 days"
      stepsOf={text => [added('outcome', { statement: text, ...above })]}
      made={world.all('outcome')}
    />
  )
}

function Step3({ is }: { is: boolean }) {
  const world = useWorld()
  return (
    <Typed
      is={is}
      title="Who is in it with you?"
      help="One name a line; a list may be pasted. Nobody needs an account to answer for something."
      example="Ewa Lindgren"
      growing
      stepsOf={text => namesIn(text, world).map(name => added('person', { name }))}
      made={world.all('person')}
    />
  )
}

interface TypedProps {
  is: boolean
  title: string
  help: string
  example: string
  growing?: boolean
  stepsOf: (text: string) => Step[]
  made: readonly unknown[]
}

function Typed(props: TypedProps) {
  const act = useDo()
  const [text, setText] = useState('')
  const [why, setWhy] = useState<string>()
  const add = async () => {
    const steps = props.stepsOf(text.trim())
    if (!text.trim() || steps.length === 0) return setWhy('Type a few words.')
    const said = await act(
      steps,
      steps.length === 1 ? 'Added.' : `${counted(steps.length, 'person', 'people')} added.`,
    )
    if (said.ok) setText('')
    else setWhy(said.refusals.map(each => `${each.reason} ${each.remedy}`).join(' '))
  }
  return (
    <li data-done={props.is || undefined}>
      <h2 className="row gap-8">
        <Glyph shape={props.is ? 'on' : 'pending'} />
        {props.title}
      </h2>
      <p className="text-2">{props.help}</p>
      <div className="typed">
        <Field
          label={props.title}
          labelled="unseen"
          placeholder={props.example}
          value={text}
          onChange={typed => {
            setText(typed)
            setWhy(undefined)
          }}
          growing={props.growing ?? false}
          refused={why !== undefined}
          below={why && <Refusal why={why} />}
          input={{
            onKeyDown: event => {
              const isSave = event.key === 'Enter' && (!props.growing || event.metaKey || event.ctrlKey)
              if (!isSave || event.nativeEvent.isComposing) return
              event.preventDefault()
              void add()
            },
          }}
        />
        <Button onClick={() => void add()}>Add</Button>
      </div>
      <Made made={props.made as readonly AnyRecord[]} />
    </li>
  )
}

function Made({ made }: { made: readonly AnyRecord[] }): ReactNode {
  if (made.length === 0) return null
  return (
    <p className="t-12 text-2">
      {made.slice(0, 12).map((record, at) => (
        <span key={record.id}>
          {at > 0 && ' · '}
          {record.kind === 'person' ? (
            titleOf(record)
          ) : (
            <Goto to={recordAddress(record)} className="evidence-link">
              {titleOf(record)}
            </Goto>
          )}
        </span>
      ))}
      {made.length > 12 && ` and ${made.length - 12} more`}
    </p>
  )
}

function Sample() {
  const session = useSession()
  if (session.phase !== 'somebody') return null
  const sample = session.account.workspaces.find(each => each.id === 'sample')
  if (!sample || sample.id === session.place?.id) return null
  return <LinkButton onClick={() => session.goTo(sample.id)}>Look at the sample</LinkButton>
}

function added(kind: string, fields: Record<string, unknown>): Step {
  return { kind, verb: 'add', subject: newId(), fields }
}
