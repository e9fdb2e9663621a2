/** A pulse that asks me: its sentences, five keys each, and honest words about who can know what. */
import type { Records } from '@throughline/model'
import { useState } from 'react'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { dayInWords } from '../../parts/format/days.ts'
import { Refusal } from '../../parts/refusal.tsx'
import './health.css'
import { FiveKeys } from './five-keys.tsx'
import { useOpenPulses, usePulseStanding } from './use-pulses.ts'

/** Nothing where no open pulse asks me. */
export function PulseAsked() {
  return useOpenPulses().map(pulse => <Asked key={pulse.id} pulse={pulse} />)
}

function Asked({ pulse }: { pulse: Records['pulse'] }) {
  const { standing, send } = usePulseStanding(pulse)
  const [isSent, setSent] = useState(false)
  if (!standing?.isAsked) return null
  if (isSent) return <Thanks pulse={pulse} />
  if (standing.hasAnswered) return null
  const sent: typeof send = async sheet => {
    const problem = await send(sheet)
    if (!problem) setSent(true)
    return problem
  }
  return <PulseForm pulse={pulse} send={sent} />
}

function Thanks({ pulse }: { pulse: Records['pulse'] }) {
  return (
    <section className="card pulse" aria-label={pulse.name}>
      <p className="t-16 semibold" role="status">
        Your answers are in. Thank you.
      </p>
      <p className="text-2">They carry no name. Nobody can look them up again, you included.</p>
    </section>
  )
}

type Send = ReturnType<typeof usePulseStanding>['send']

function PulseForm({ pulse, send }: { pulse: Records['pulse']; send: Send }) {
  const [keys, setKeys] = useState<Readonly<Record<string, number>>>({})
  const [words, setWords] = useState<string>()
  const [why, setWhy] = useState<string>()
  const [isSending, setSending] = useState(false)
  const left = pulse.questions.filter(({ code }) => keys[code] === undefined).length
  const sendAll = async () => {
    if (isSending) return
    if (left > 0)
      return setWhy(left === 1 ? 'One sentence has no key yet.' : `${left} sentences have no key yet.`)
    setSending(true)
    const said = words?.trim()
    const problem = await send({ keys, ...(said ? { words: said } : {}) })
    setSending(false)
    setWhy(problem && [problem.title, problem.detail ?? problem.remedy].filter(Boolean).join(' '))
  }
  return (
    <section className="card pulse" aria-labelledby={`pulse-${pulse.id}`}>
      <header>
        <h2 id={`pulse-${pulse.id}`}>{`How is it? ${pulse.name}`}</h2>
        <WhatHolds closesOn={pulse.closesOn} />
      </header>
      <ol>
        {pulse.questions.map(({ code, text }, at) => (
          <li key={code}>
            <FiveKeys
              says={text}
              chosen={keys[code]}
              ends={at === 0}
              onChoose={key => {
                setKeys({ ...keys, [code]: key })
                setWhy(undefined)
              }}
            />
          </li>
        ))}
      </ol>
      <footer>
        {words === undefined ? (
          <Button small look="quiet" onClick={() => setWords('')}>
            Add a word of your own
          </Button>
        ) : (
          <Field
            label="In your own words"
            growing
            value={words}
            onChange={setWords}
            below={
              <p className="t-12 text-3">
                Kept apart from your keys, and shown to everybody, shuffled, once ten people wrote something.
                How somebody writes can give them away.
              </p>
            }
          />
        )}
        <Button look="primary" onClick={() => void sendAll()}>
          Send for good
        </Button>
        {why && <Refusal why={why} />}
        <p className="t-12 text-3">Sent answers can be neither changed nor found.</p>
      </footer>
    </section>
  )
}

/** What holds now, and what holds after the close; neither more nor less. */
function WhatHolds({ closesOn }: { closesOn: string | undefined }) {
  const today = useToday()
  const least = useWorld().figure('smallestGroup')
  const until = closesOn ? ` until ${dayInWords(closesOn, today)}` : ''
  return (
    <details>
      <summary className="text-2">{`Confidential${until}, anonymous after`}</summary>
      <p className="t-12 text-2">
        Your answers carry no name. While the pulse is open, whoever runs the server could still watch them
        come in, so until then we say confidential. When it closes they are shuffled and written anew; from
        then on nobody can tell whose they are. Only groups of more than {least} people are shown, once, and
        nobody sees a single answer.
      </p>
    </details>
  )
}
