/** Many records at once, pasted or from a file: what would happen is shown before it does, and then all of it does. */
import { newId } from '@throughline/client'
import type { Kind, Refusal } from '@throughline/model'
import { useDeferredValue, useMemo, useState } from 'react'
import { useDo } from '../../data/say.ts'
import { useMoment, useOpened, useWorld } from '../../data/workspace.tsx'
import { DoOrLeave } from '../../parts/do-or-leave.tsx'
import { Field } from '../../parts/field.tsx'
import { counted } from '../../parts/format/ages.ts'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Overlay } from '../../parts/overlay.tsx'
import { Refusal as RefusalLine } from '../../parts/refusal.tsx'
import { type ReadLines, readLines } from './read-lines.ts'

export function BringIn({ kind, several, onClose }: { kind: Kind; several: string; onClose: () => void }) {
  const [text, setText] = useState('')
  const { read, refusals, bringIn } = useBringing(kind, { text, several, onClose })
  useKeys({
    title: 'Bring in',
    layer: 'overlay',
    bindings: [{ keys: 'Mod+Enter', label: 'Bring in', run: () => void bringIn(), whileTyping: true }],
  })
  const fitting = read.lines.filter(each => each.refusals.length === 0)
  return (
    <Overlay label={`Bring in ${several.toLowerCase()}`} className="card small-dialog wide" onClose={onClose}>
      <div className="stack gap-12">
        <p className="medium">{`Bring in ${several.toLowerCase()}`}</p>
        <div className="bring-in">
          <Field
            label="One a line, or a table with heads; a known key changes that record"
            value={text}
            onChange={setText}
            growing
            placeholder={kind.examples.join('\n')}
            input={{ 'data-first-focus': true } as object}
          />
        </div>
        <label className="t-12 text-2 row gap-8">
          From a file
          <input
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            onChange={event => void event.target.files?.[0]?.text().then(setText)}
          />
        </label>
        <WhatWouldHappen read={read} several={several} />
        {refusals.map(({ code, about, reason, remedy }) => (
          <RefusalLine key={code + about.id + about.field} why={reason} remedy={remedy} />
        ))}
        <DoOrLeave
          deed={fitting.length === 0 ? 'Bring in' : `Bring in ${fitting.length}`}
          keys="Mod+Enter"
          onDo={() => void bringIn()}
          onLeave={onClose}
        />
      </div>
    </Overlay>
  )
}

function WhatWouldHappen({ read, several }: { read: ReadLines; several: string }) {
  const { lines, unknown } = read
  if (lines.length === 0) return null
  const held = lines.filter(each => each.refusals.length > 0)
  const news = lines.filter(each => each.isNew).length - held.filter(each => each.isNew).length
  const changed = lines.length - held.length - news
  return (
    <div className="stack gap-4" aria-live="polite">
      <p>{`${counted(news, 'new one', 'new ones')}, ${changed} changed${held.length > 0 ? `, ${held.length} left out` : ''}.`}</p>
      {unknown.length > 0 && (
        <p className="text-2 t-12">{`No field of ${several.toLowerCase()}: ${unknown.join(', ')}.`}</p>
      )}
      {held.slice(0, 6).map(({ number, refusals }) => (
        <RefusalLine
          key={number}
          why={`Line ${number}: ${refusals[0]!.reason}`}
          remedy={refusals[0]!.remedy}
        />
      ))}
    </div>
  )
}

function useBringing(
  kind: Kind,
  { text, several, onClose }: { text: string; several: string; onClose: () => void },
) {
  const world = useWorld()
  const moment = useMoment()
  const tell = useDo()
  const { client, say } = useOpened()
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const settled = useDeferredValue(text)
  const read = useMemo(
    () => readLines(settled, { kind, world, moment, newId }),
    [settled, kind, world, moment],
  )
  const bringIn = async () => {
    const steps = read.lines.filter(each => each.refusals.length === 0).map(({ step }) => step)
    if (steps.length === 0) return say('Type or paste a line first.')
    const told = `${counted(steps.length, 'record', several.toLowerCase())} brought in.`
    // More than one batch goes by the door for whole plans, which leaders have.
    const said = steps.length > 500 ? await client.importAll(steps) : await tell(steps, told)
    if (!said.ok) return setRefusals(said.refusals.slice(0, 6))
    if (steps.length > 500) say(told)
    onClose()
  }
  return { read, refusals, bringIn }
}
