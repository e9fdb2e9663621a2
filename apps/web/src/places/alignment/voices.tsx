import { newId } from '@throughline/client'
import type { Records } from '@throughline/model'
import { useState } from 'react'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Avatar } from '../../parts/avatar.tsx'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { dayNearby } from '../../parts/format/days.ts'
import { Refusal } from '../../parts/refusal.tsx'
import type { Divergence } from './divergences.ts'
import { onSave } from './on-save.ts'
import { useTold } from './use-told.ts'

/** What was said beside a divergence. Apart, each adds a sentence in their own morning. */
export function Voices({ divergence, isApart }: { divergence: Divergence; isApart: boolean }) {
  const world = useWorld()
  const today = useToday()
  const said = divergence.readings
    .flatMap(reading => world.pointing('remark', 'about', reading.id))
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt))
  if (!isApart && said.length === 0) return null
  return (
    <div className="voices">
      {said.map(remark => (
        <Voice key={remark.id} remark={remark} when={dayNearby(remark.createdAt.slice(0, 10), today)} />
      ))}
      {isApart && <Say reading={divergence.readings[0]!} />}
    </div>
  )
}

function Voice({ remark, when }: { remark: Records['remark']; when: string }) {
  const world = useWorld()
  const name = world.one('person', remark.createdBy)?.name ?? 'Somebody'
  return (
    <p className="voice">
      <Avatar name={name} />
      <span>
        <b>{name}</b> <span className="text-3 t-12">{when}</span>
        <br />
        {remark.text}
      </span>
    </p>
  )
}

function Say({ reading }: { reading: Records['interpretation'] }) {
  const { say, why, lack } = useTold()
  const [text, setText] = useState('')
  const add = async () => {
    if (!text.trim()) return lack('There are no words yet.')
    const fields = { text: text.trim(), about: reading.id }
    if (await say([{ kind: 'remark', verb: 'add', subject: newId(), fields }], 'Your words stand beside it.'))
      setText('')
  }
  return (
    <div className="typed">
      <Field
        label="Your sentence"
        labelled="unseen"
        placeholder="What would you have it mean, and why?"
        value={text}
        onChange={typed => {
          setText(typed)
          lack(undefined)
        }}
        growing
        refused={why !== undefined}
        below={why && <Refusal why={why} />}
        input={{ onKeyDown: onSave(() => void add()) }}
      />
      <Button onClick={() => void add()}>Say it</Button>
    </div>
  )
}
