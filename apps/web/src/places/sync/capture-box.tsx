import { newId } from '@throughline/client'
import { answererOf, type Records } from '@throughline/model'
import { useEffect, useRef, useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useDo } from '../../data/say.ts'
import { useWorld } from '../../data/workspace.tsx'
import { Field } from '../../parts/field.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Tag } from '../../parts/tag.tsx'
import { type Captured, capturedFrom } from './capture.ts'
import type { SaidWords } from './captured-list.tsx'
import type { RoomItem } from './room-items.ts'

/** A question, kept as it is said. Enter keeps it; the meeting goes on. */
export function CaptureBox(props: {
  about: RoomItem
  onKept: (words: SaidWords) => void
  onClose: () => void
}) {
  const { about, onKept, onClose } = props
  const world = useWorld()
  const act = useDo()
  const { person } = useMe()
  const [typed, setTyped] = useState('')
  const [why, setWhy] = useState<string>()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('textarea')?.focus(), [])
  const people = world.all('person').filter(each => each.state === 'present')
  const captured = capturedFrom(typed, people)
  const who = answererName(world, captured, { about: about.about, askedBy: person?.id })
  const keep = async () => {
    if (!captured.text) return setWhy('There are no words yet.')
    const fields = {
      text: captured.text,
      about: about.about,
      ...(captured.to ? { to: captured.to } : {}),
      ...(person ? { askedBy: person.id } : {}),
    }
    const said = await act(
      [{ kind: 'question', verb: 'add', subject: newId(), fields }],
      'The question is kept.',
    )
    if (!said.ok) return setWhy(said.refusals.map(each => `${each.reason} ${each.remedy}`).join(' '))
    onKept({ sort: 'question', key: about.key, text: captured.text, who })
    onClose()
  }
  return (
    <div className="capture" ref={box}>
      <Tag>Question</Tag>
      <Field
        label={`Question about ${about.key}`}
        labelled="unseen"
        placeholder="Type it as it is said; @ names who answers"
        value={typed}
        onChange={text => {
          setTyped(text)
          setWhy(undefined)
        }}
        large
        refused={why !== undefined}
        below={why && <Refusal why={why} />}
        input={{
          onKeyDown: event => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void keep()
            if (event.key === 'Escape') {
              // The room would take Escape for its end.
              event.nativeEvent.stopImmediatePropagation()
              onClose()
            }
          },
        }}
      />
      <p className="text-2 t-12">
        {who ? `${who} answers, about ${about.key}. ` : `About ${about.key}. `}
        <span className="text-3">Enter keeps it; the meeting goes on.</span>
      </p>
    </div>
  )
}

function answererName(
  world: ReturnType<typeof useWorld>,
  { to }: Captured,
  { about, askedBy }: { about: string; askedBy: string | undefined },
): string | undefined {
  if (to) return world.one('person', to)?.name
  const draft = { about, ...(askedBy ? { askedBy } : {}) }
  return answererOf(world, draft as Records['question'])?.name
}
