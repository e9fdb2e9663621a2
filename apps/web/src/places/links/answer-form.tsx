import { useId } from 'react'
import { DayPick } from '../../parts/day-pick.tsx'
import { Field } from '../../parts/field.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { choosable } from './answer-words.ts'
import type { VoicePage } from './through-link.ts'
import type { VoiceDraft } from './voice-draft.ts'

/** Five answers, one of them open: what it asks for stands right below it. */
export function AnswerForm(props: {
  draft: VoiceDraft
  onDraft: (draft: VoiceDraft) => void
  today: string
  page: VoicePage
  trouble: string | undefined
}) {
  const { draft, onDraft, trouble } = props
  const name = useId()
  return (
    <fieldset className="answers">
      <legend className="t-12 text-3">Your answer</legend>
      {choosable.map(({ answer, label, says }) => (
        <div key={answer}>
          <label className="answer-row" data-chosen={draft.answer === answer || undefined}>
            <input
              type="radio"
              name={name}
              checked={draft.answer === answer}
              onChange={() => onDraft({ ...draft, answer })}
            />
            <span>
              <b>{label}</b> <span className="says">{says}</span>
            </span>
          </label>
          {draft.answer === answer && answer !== 'agree' && (
            <div className="way-out">
              <Asked {...props} />
              {trouble && <Refusal why={trouble} />}
            </div>
          )}
        </div>
      ))}
      {trouble && (draft.answer === undefined || draft.answer === 'agree') && <Refusal why={trouble} />}
    </fieldset>
  )
}

function Asked(props: {
  draft: VoiceDraft
  onDraft: (draft: VoiceDraft) => void
  today: string
  page: VoicePage
}) {
  const { draft, onDraft, today, page } = props
  const host = page.gate.host ?? 'the host'
  switch (draft.answer) {
    case 'concern':
      return (
        <>
          <Field
            label="What would make it right"
            labelled="unseen"
            growing
            large
            placeholder="What would make it right"
            value={draft.wayOut}
            onChange={wayOut => onDraft({ ...draft, wayOut })}
          />
          <p className="t-12 text-3">{`The way out goes to ${host} as an action.`}</p>
        </>
      )
    case 'hold':
      return (
        <>
          <DayPick
            label="Until when"
            day={draft.untilOn}
            today={today}
            earliest={today}
            onChange={untilOn => onDraft({ ...draft, untilOn })}
          />
          <p className="t-12 text-3">A gate waits once. On that day it goes on unless somebody objects.</p>
        </>
      )
    case 'object':
      return (
        <Field
          label="What stands against it"
          labelled="unseen"
          growing
          large
          placeholder="What stands against it, in a sentence"
          value={draft.note}
          onChange={note => onDraft({ ...draft, note })}
        />
      )
    default:
      return <Instead draft={draft} onDraft={onDraft} page={page} />
  }
}

/** Who should answer: one of the voices, or the host finds somebody. */
function Instead({ draft, onDraft, page }: Pick<Parameters<typeof Asked>[0], 'draft' | 'onDraft' | 'page'>) {
  const id = useId()
  return (
    <div className="labelled">
      <label className="t-12 text-3" htmlFor={id}>
        Who should answer
      </label>
      <div className="field">
        <select
          id={id}
          value={draft.to ?? ''}
          onChange={event => onDraft({ ...draft, to: event.target.value || undefined })}
        >
          <option value="">{`${page.gate.host ?? 'The host'} finds somebody`}</option>
          {page.voices.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
