import type { AnyRecord, Records } from '@throughline/model'
import { useRef, useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useDo } from '../../data/say.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Field } from '../../parts/field.tsx'
import { Glyph } from '../../parts/glyph.tsx'
import { KeyCap } from '../../parts/key-cap.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { type Option, OptionKeys } from '../../parts/option-keys.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import type { SaidWords } from './captured-list.tsx'
import { LastWords } from './last-words.tsx'
import { type Spoken, saidStep, speaksFor, spokenWords } from './said-in-room.ts'

interface RoomCheckInProps {
  outcome: AnyRecord
  person: Records['person']
  onKept: (words: SaidWords) => void
  onNext: () => void
  isListening: boolean
}

/** One key is enough: it is kept at once. What blocks it or what changed is written before the key. */
export function RoomCheckIn(props: RoomCheckInProps) {
  const { outcome, person, isListening } = props
  const { draft, change, choose, why, isOwn } = useSpeaking(props)
  const note = useRef<HTMLDivElement>(null)
  const first = person.name.split(' ')[0]
  useKeys({
    title: 'This item',
    layer: 'focused',
    when: isListening,
    bindings: [
      { keys: 'B', label: 'Blocked by …', run: () => change({ blockedBy: draft.blockedBy ?? '' }) },
      { keys: 'W', label: 'What changed', run: () => note.current?.querySelector('textarea')?.focus() },
    ],
  })
  return (
    <>
      <LastWords outcome={outcome} />
      <h3>{`${first}, where is it?`}</h3>
      {draft.blockedBy !== undefined && (
        <Field
          label="Blocked by whom or what"
          value={draft.blockedBy}
          onChange={blockedBy => change({ blockedBy })}
          input={{ autoFocus: true, onKeyDown: event => event.key === 'Enter' && event.currentTarget.blur() }}
        />
      )}
      <div className="room-options">
        <OptionKeys
          label="Where it is"
          options={options}
          chosen={draft.status}
          onChoose={choose}
          across
          listening={isListening}
        />
        <button
          type="button"
          className="option room-blocked"
          aria-pressed={draft.blockedBy !== undefined}
          onClick={() => change({ blockedBy: draft.blockedBy === undefined ? '' : undefined })}
        >
          <Glyph shape="blocked" />
          <span>Blocked by …</span>
          <span className="push" />
          {isListening && <KeyCap keys="B" />}
        </button>
      </div>
      {why && <Refusal why={why} />}
      <div ref={note}>
        <Field
          label="What changed since?"
          labelled="unseen"
          placeholder="What changed since?"
          value={draft.note}
          onChange={words => change({ note: words })}
          input={{ onKeyDown: event => event.key === 'Enter' && event.currentTarget.blur() }}
        />
      </div>
      {!isOwn && (
        <p className="text-2">{`${first} says it; here it is kept as a remark, which ${first} makes a check-in with one key.`}</p>
      )}
    </>
  )
}

interface Draft {
  status: Spoken | undefined
  blockedBy: string | undefined
  note: string
}

function useSpeaking({ outcome, onKept, onNext }: RoomCheckInProps) {
  const act = useDo()
  const me = useMe()
  const world = useWorld()
  const today = useToday()
  const [draft, setDraft] = useState<Draft>({ status: undefined, blockedBy: undefined, note: '' })
  const [why, setWhy] = useState<string>()
  const isOwn = speaksFor(outcome, me.person?.id)
  const before = world.pointing('checkIn', 'of', outcome.id).at(-1)?.status
  const choose = async (status: Spoken) => {
    setDraft(now => ({ ...now, status }))
    if (draft.blockedBy?.trim() === '')
      return setWhy('Say by whom or what it is blocked, then press the key again.')
    const step = saidStep(outcome, { ...draft, status }, { isOwn, today })
    const said = await act([step], `${outcome.key} is said to be ${spokenWords[status].toLowerCase()}.`)
    if (!said.ok) return setWhy(said.refusals.map(each => `${each.reason} ${each.remedy}`).join(' '))
    setWhy(undefined)
    onKept({ sort: 'status', key: outcome.key, from: before, to: status, text: draft.note })
    onNext()
  }
  return {
    draft,
    change: (change: Partial<Draft>) => setDraft(now => ({ ...now, ...change })),
    choose: (status: Spoken) => void choose(status),
    why,
    isOwn,
  }
}

const options: Option<Spoken>[] = [
  { id: 'onTrack', label: 'On track', keys: '1', shape: 'on' },
  { id: 'atRisk', label: 'At risk', keys: '2', shape: 'risk' },
  { id: 'offTrack', label: 'Off track', keys: '3', shape: 'off' },
]
