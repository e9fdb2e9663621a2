import { newId } from '@throughline/client'
import type { AnyRecord, Records } from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { DoOrLeave } from '../../parts/do-or-leave.tsx'
import { Field } from '../../parts/field.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { linesIn, textOf } from './lines.ts'
import { useTold } from './use-told.ts'

interface ReadingWriterProps {
  of: AnyRecord
  team: Records['team']
  /** What the team wrote before; nothing where it has not read. */
  reading: Records['interpretation'] | undefined
  onClose: () => void
}

/** What a team understood and will deliver, written in place. `⌘↵` saves. */
export function ReadingWriter(props: ReadingWriterProps) {
  const { team, onClose } = props
  const draft = useDraft(props)
  useKeys({
    title: 'What we understood',
    layer: 'focused',
    bindings: [
      { keys: 'Mod+Enter', label: 'Save', run: () => void draft.save(), whileTyping: true },
      { keys: 'Escape', label: 'Leave it', run: onClose, whileTyping: true },
    ],
  })
  return (
    <div className="reading-writer">
      <Field
        label="What we understood"
        placeholder="In your own words, not those of the intent."
        value={draft.understanding}
        onChange={draft.setUnderstanding}
        growing
        large
        refused={draft.why !== undefined}
        below={draft.why && <Refusal why={draft.why} />}
        input={{ autoFocus: true }}
      />
      <Field
        label="What we will deliver, one a line"
        placeholder="Lines can be pasted."
        value={draft.lines}
        onChange={draft.setLines}
        growing
        large
      />
      <DoOrLeave
        deed={`Save for ${team.name}`}
        keys="Mod+Enter"
        onDo={() => void draft.save()}
        onLeave={onClose}
      />
    </div>
  )
}

function useDraft({ of, team, reading, onClose }: ReadingWriterProps) {
  const { person } = useMe()
  const { why, say, lack } = useTold()
  const [understanding, setUnderstanding] = useState(reading?.understanding ?? '')
  const [lines, setLines] = useState(textOf(reading?.willDeliver))
  const save = async () => {
    if (!understanding.trim()) return lack('Write a sentence; you can change it at any time.')
    const willDeliver = linesIn(lines, reading?.willDeliver)
    const words = { understanding: understanding.trim(), ...(willDeliver.length > 0 ? { willDeliver } : {}) }
    const step = reading
      ? {
          kind: 'interpretation',
          verb: 'edit',
          subject: reading.id,
          fields: { ...words, willDeliver: willDeliver.length > 0 ? willDeliver : null },
          was: { understanding: reading.understanding, willDeliver: reading.willDeliver ?? null },
        }
      : {
          kind: 'interpretation',
          verb: 'add',
          subject: newId(),
          fields: { of: of.id, team: team.id, ...(person ? { author: person.id } : {}), ...words },
        }
    if (await say([step], `${team.name} has read ${of.key}.`)) onClose()
  }
  return { understanding, setUnderstanding, lines, setLines, why, save }
}
