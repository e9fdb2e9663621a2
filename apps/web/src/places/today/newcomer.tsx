import { newId } from '@throughline/client'
import { titleOf } from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useDo } from '../../data/say.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Goto } from '../../parts/goto.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { LineOfSight } from '../../parts/line-of-sight.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import type { NewcomersReading } from './newcomers-reading.ts'
import { recordAddress } from './replies.ts'

/** The first screen of somebody new: their line up to the intent, and one box. */
export function Newcomer({ reading }: { reading: NewcomersReading }) {
  const { intent, team, line } = reading
  const [text, setText] = useState('')
  const [why, setWhy] = useState<string>()
  const save = useSave(reading, text, setWhy)
  useKeys({
    title: 'What we understood',
    layer: 'focused',
    bindings: [{ keys: 'Mod+Enter', label: 'Save', run: () => void save(), whileTyping: true }],
  })
  return (
    <div className="today-alone newcomer">
      <h1>{`This is what ${team.name} is here for.`}</h1>
      <LineOfSight
        steps={line.map(record => ({
          key: record.id,
          says: <Goto to={recordAddress(record)}>{titleOf(record)}</Goto>,
        }))}
      />
      {intent.why && <p className="t-14 text-2">{intent.why}</p>}
      <Field
        label="What we understood"
        placeholder="In your own words, not those of the intent."
        value={text}
        onChange={typed => {
          setText(typed)
          setWhy(undefined)
        }}
        growing
        large
        refused={why !== undefined}
        below={why && <Refusal why={why} />}
        input={{ rows: 4 }}
      />
      <div className="row gap-8 wrap">
        <Button look="primary" keys="Mod+Enter" onClick={() => void save()}>
          Save
        </Button>
        <Goto to={`/strategy/${intent.key}/alignment`} className="button quiet">
          See what others understood
        </Goto>
      </div>
    </div>
  )
}

function useSave({ intent, team }: NewcomersReading, text: string, onWhy: (why: string) => void) {
  const act = useDo()
  const { person } = useMe()
  return async () => {
    if (!text.trim()) return onWhy('Write a sentence; you can change it at any time.')
    const fields = {
      of: intent.id,
      team: team.id,
      understanding: text.trim(),
      ...(person ? { author: person.id } : {}),
    }
    const said = await act(
      [{ kind: 'interpretation', verb: 'add', subject: newId(), fields }],
      `${team.name} has read ${intent.key}.`,
    )
    if (!said.ok) onWhy(said.refusals.map(each => `${each.reason} ${each.remedy}`).join(' '))
  }
}
