import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { AnswerForm } from './answer-form.tsx'
import { answerLabels, choosable, dayOfGate, extraOf, sendWords, standingWords } from './answer-words.ts'
import { GateFacts } from './gate-facts.tsx'
import { Sheet } from './sheet.tsx'
import type { Said, Speak, VoicePage } from './through-link.ts'
import { draftOf, missingIn, saidBy } from './voice-draft.ts'

/** A gate for one voice: what is needed from it, what is open, five answers and one sentence. */
export function GateSheet(props: { page: VoicePage; name: string; today: string; speak: Speak }) {
  const { page, name, today, speak } = props
  const { gate, mine, closed, of } = page
  const [isChanging, setChanging] = useState(false)
  const [draft, setDraft] = useState(() => draftOf(mine.said))
  const [trouble, setTrouble] = useState<string>()
  const [isSending, setSending] = useState(false)
  const asks = !closed && (mine.said === null || isChanging)
  const send = async () => {
    if (isSending) return
    const missing = missingIn(draft)
    if (missing) return setTrouble(missing)
    setSending(true)
    const problem = await speak('answer', saidBy(draft))
    setSending(false)
    if (!problem) setChanging(false)
    const reasons = problem?.refusals?.map(({ reason, remedy }) => `${reason} ${remedy}`).join(' ')
    setTrouble(problem && (reasons || [problem.title, problem.remedy].filter(Boolean).join(' ')))
  }
  const foot = asks && (
    <>
      <Button look="primary" className="send" onClick={() => void send()}>
        {sendWords(draft.answer)}
      </Button>
      <p className="t-12 text-3">{standingWords(page)}</p>
    </>
  )
  return (
    <Sheet organisation={page.organisation} name={name} title={of ?? gate.direction} foot={foot || undefined}>
      <p className="text-2 clock">
        <Icon name="clock" size={15} />
        {closed ? (
          <span>Closed on {dayOfGate(closed.on)}</span>
        ) : (
          <span>
            Answer by <b className="text">{dayOfGate(gate.dueOn)}</b>
          </span>
        )}
      </p>
      <h1>{of ?? gate.direction}</h1>
      {mine.whatWeNeed && (
        <section className="ask">
          <p className="t-12 text-2">{`What ${gate.host ?? 'its host'} needs from you`}</p>
          <p className="t-16 medium">{mine.whatWeNeed}</p>
        </section>
      )}
      <GateFacts page={page} today={today} />
      {closed && <Decided page={page} />}
      {asks && (
        <AnswerForm
          draft={draft}
          onDraft={next => {
            setDraft(next)
            setTrouble(undefined)
          }}
          today={today}
          page={page}
          trouble={trouble}
        />
      )}
      {!asks && mine.said && <Mine page={page} said={mine.said} onChange={() => setChanging(true)} />}
      <Heard page={page} name={name} />
    </Sheet>
  )
}

function Mine({ page, said, onChange }: { page: VoicePage; said: Said; onChange: () => void }) {
  return (
    <section className="yours" aria-label="Your answer">
      <p className="t-12 text-3">Your answer</p>
      <p className="t-16 medium">{answerLabels[said.answer]}</p>
      {extraOf(said) && <p>{extraOf(said)}</p>}
      {!page.closed && (
        <>
          <p className="t-12 text-3">
            {`${page.gate.host ?? 'The host'} sees it now. Until the deadline you may change it.`}
          </p>
          <Button onClick={onChange}>Change it</Button>
        </>
      )}
    </section>
  )
}

function Decided({ page }: { page: VoicePage }) {
  const { closed, gate } = page
  const proceeds = gate.state === 'proceeds'
  return (
    <section className="ask" aria-label="What was decided">
      <p className="t-12 text-2">What was decided</p>
      <p className="t-16 medium">{proceeds ? 'The work goes on as described.' : 'The work stops here.'}</p>
      {closed?.because && <p>{closed.because}</p>}
      {closed && closed.silent.length > 0 && (
        <p className="text-2">{`${closed.silent.join(', ')} did not answer. That is kept as silence, not as consent.`}</p>
      )}
    </section>
  )
}

/** What the others said, once one has spoken. */
function Heard({ page, name }: { page: VoicePage; name: string }) {
  const others = page.voices.filter(each => each.name !== name)
  if (others.every(each => each.said === null)) return null
  return (
    <section className="heard">
      <h2>What the others said</h2>
      <ul>
        {others.map(({ name: who, said, must }) => (
          <li key={who}>
            <span className="medium">{who}</span>
            <span className="text-3 t-12">{must ? 'must be heard' : ''}</span>
            <span>
              {said
                ? (choosable.find(each => each.answer === said.answer)?.label ?? answerLabels[said.answer])
                : 'Silent so far'}
            </span>
            {said && extraOf(said) && <p className="text-2">{extraOf(said)}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
