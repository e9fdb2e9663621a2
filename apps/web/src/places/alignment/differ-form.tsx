import type { Records } from '@throughline/model'
import { useState } from 'react'
import { useWorld } from '../../data/workspace.tsx'
import { Choice } from '../../parts/choice.tsx'
import { DoOrLeave } from '../../parts/do-or-leave.tsx'
import { Field } from '../../parts/field.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useTold } from './use-told.ts'

/** Marks two readings that differ, and about what. */
export function DifferForm(props: {
  one: Records['interpretation']
  others: readonly Records['interpretation'][]
  onClose: () => void
}) {
  const { one, others, onClose } = props
  const world = useWorld()
  const { act, why, lack } = useTold()
  const [other, setOther] = useState(others.length === 1 ? others[0]?.id : undefined)
  const [about, setAbout] = useState('')
  const mark = async () => {
    if (!other) return lack('Choose the reading that it differs from.')
    if (!about.trim()) return lack('Say about what they differ.')
    const told = 'The two readings stand side by side until they are settled.'
    if (await act('interpretation.differ', { one: one.id, other, about: about.trim() }, told)) onClose()
  }
  useKeys({
    title: 'Differs',
    layer: 'focused',
    bindings: [
      { keys: 'Mod+Enter', label: 'Mark it', run: () => void mark(), whileTyping: true },
      { keys: 'Escape', label: 'Leave it', run: onClose, whileTyping: true },
    ],
  })
  return (
    <div className="differ-form">
      <Choice
        label="Differs from"
        options={others.map(each => ({ id: each.id, label: world.one('team', each.team)?.name ?? each.key }))}
        chosen={other}
        onChoose={setOther}
        empty="Choose a reading"
      />
      <Field
        label="About what"
        placeholder="File first, or live link first"
        value={about}
        onChange={setAbout}
        refused={why !== undefined}
        below={why && <Refusal why={why} />}
        input={{ autoFocus: true }}
      />
      <DoOrLeave deed="Mark it" look="plain" keys="Mod+Enter" onDo={() => void mark()} onLeave={onClose} />
    </div>
  )
}
