import { useRef } from 'react'
import { useWorld } from '../../data/workspace.tsx'
import { LinkButton } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Glyph } from '../../parts/glyph.tsx'
import { KeyCap } from '../../parts/key-cap.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { type Option, OptionKeys } from '../../parts/option-keys.tsx'
import { PersonPick } from '../../parts/person-pick.tsx'
import { Slider } from '../../parts/slider.tsx'
import type { CheckInDraft, Spoken } from './check-in-draft.ts'

interface CheckInTodayProps {
  draft: CheckInDraft
  onDraft: (change: Partial<CheckInDraft>) => void
  isHere: boolean
}

/** Today's word: one key for the status, one for what blocks it, one slider, one sentence. */
export function CheckInToday({ draft, onDraft, isHere }: CheckInTodayProps) {
  const { words, toggle } = useCheckInKeys({ draft, onDraft, isHere })
  return (
    <div className="now">
      <p className="label">Today</p>
      <div>
        <OptionKeys
          label="How it stands"
          options={options}
          chosen={draft.status}
          onChoose={status => onDraft({ status })}
          listening={isHere}
        />
        <button
          type="button"
          className="option blocked-option"
          aria-pressed={draft.blockedBy !== undefined}
          onClick={toggle}
        >
          <Glyph shape="blocked" />
          <span>Blocked by …</span>
          <span className="push" />
          {isHere && <KeyCap keys="B" />}
        </button>
      </div>
      {draft.blockedBy !== undefined && (
        <Field
          label="By whom or what"
          labelled="unseen"
          placeholder="By whom or what"
          value={draft.blockedBy}
          onChange={blockedBy => onDraft({ blockedBy })}
          input={{ autoFocus: true }}
        />
      )}
      <Slider label="How sure?" value={draft.confidence} onChange={confidence => onDraft({ confidence })} />
      <div ref={words} className="changed">
        <Field
          label="What changed since?"
          labelled="unseen"
          placeholder="What changed since?"
          value={draft.note}
          onChange={note => onDraft({ note })}
          growing
        />
      </div>
      {draft.help === undefined ? (
        <p className="t-12">
          <LinkButton onClick={() => onDraft({ help: '' })}>Ask for help</LinkButton>
        </p>
      ) : (
        <Help draft={draft} onDraft={onDraft} />
      )}
    </div>
  )
}

function useCheckInKeys({ draft, onDraft, isHere }: CheckInTodayProps) {
  const words = useRef<HTMLDivElement>(null)
  const toggle = () => onDraft({ blockedBy: draft.blockedBy === undefined ? '' : undefined })
  useKeys({
    title: 'Check in',
    layer: 'focused',
    when: isHere,
    bindings: [
      { keys: 'B', label: 'Blocked by …', run: toggle },
      {
        keys: 'W',
        label: 'Write what changed',
        run: () => words.current?.querySelector('textarea')?.focus(),
      },
      { keys: 'H', label: 'Ask for help', run: () => onDraft({ help: draft.help ?? '' }) },
    ],
  })
  return { words, toggle }
}

function Help({ draft, onDraft }: Omit<CheckInTodayProps, 'isHere'>) {
  const world = useWorld()
  const people = world.all('person').filter(person => person.state === 'present')
  return (
    <>
      <Field
        label="What help is wanted"
        labelled="unseen"
        placeholder="What help is wanted"
        value={draft.help ?? ''}
        onChange={help => onDraft({ help })}
        input={{ autoFocus: true }}
      />
      <PersonPick
        label="Of whom"
        labelled="unseen"
        placeholder="Of whom"
        people={people.map(({ id, name }) => ({ id, name }))}
        chosen={draft.helpFrom}
        onChoose={helpFrom => onDraft({ helpFrom })}
      />
    </>
  )
}

const options: Option<Spoken>[] = [
  { id: 'onTrack', label: 'On track', keys: '1', shape: 'on' },
  { id: 'atRisk', label: 'At risk', keys: '2', shape: 'risk' },
  { id: 'offTrack', label: 'Off track', keys: '3', shape: 'off' },
]
