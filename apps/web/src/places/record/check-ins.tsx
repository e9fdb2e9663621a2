/** What was said of a record, the newest first; its owner may say more. */
import { newId } from '@throughline/client'
import type { AnyRecord, Records } from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useDo } from '../../data/say.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { DoOrLeave } from '../../parts/do-or-leave.tsx'
import { Field } from '../../parts/field.tsx'
import { dayInTable } from '../../parts/format/days.ts'
import { OptionKeys } from '../../parts/option-keys.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Slider } from '../../parts/slider.tsx'
import { Blocked, Status } from '../../parts/status.tsx'

export function CheckIns({ record }: { record: AnyRecord }) {
  const world = useWorld()
  const me = useMe()
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  if (!['outcome', 'deliverable'].includes(record.kind) || !world.systemIsOn('sync')) return null
  const said = world.pointing('checkIn', 'of', record.id).toReversed()
  const isMine = [record.owner, record.standIn].includes(me.person?.id ?? '') && open.includes(record.state)
  if (said.length === 0 && !isMine) return null
  return (
    <section className="stack gap-8" aria-label="Check-ins">
      <div className="row">
        <h2>Check-ins</h2>
        <span className="push" />
        {isMine && !isOpen && (
          <Button small onClick={() => setOpen(true)}>
            Check in
          </Button>
        )}
      </div>
      {isOpen && <NewWord record={record} onDone={() => setOpen(false)} />}
      <ul className="stack gap-8">
        {said.slice(0, 6).map(each => (
          <li key={each.id} className="said-line">
            <span className="text-3 figures">{dayInTable(each.createdAt.slice(0, 10), today)}</span>
            <span className="stack gap-4">
              <span className="row gap-12 wrap">
                <Status said={shapes[each.status]} />
                {each.confidence !== undefined && (
                  <span className="text-3">{`${each.confidence} % sure`}</span>
                )}
                {each.blocked && <Blocked by={each.blocked.by} />}
              </span>
              {each.note && <span className="text-2">{each.note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NewWord({ record, onDone }: { record: AnyRecord; onDone: () => void }) {
  const tell = useDo()
  const today = useToday()
  const [status, setStatus] = useState<Records['checkIn']['status']>()
  const [sure, setSure] = useState<number>()
  const [note, setNote] = useState('')
  const [blockedBy, setBlockedBy] = useState('')
  const [why, setWhy] = useState<string>()
  const say = async () => {
    if (!status) return setWhy('Choose how it stands.')
    const fields = {
      of: record.id,
      status,
      ...(sure === undefined ? {} : { confidence: Math.round(sure * 100) }),
      ...(note.trim() ? { note: note.trim() } : {}),
      ...(blockedBy.trim() ? { blocked: { by: blockedBy.trim(), sinceOn: today } } : {}),
    }
    const step = { kind: 'checkIn', verb: 'add', subject: newId(), fields }
    const said = await tell([step], `Checked in on ${record.key}.`)
    if (said.ok) onDone()
    else setWhy(said.refusals.map(({ reason, remedy }) => `${reason} ${remedy}`).join(' '))
  }
  return (
    <div className="card stack gap-12 new-word">
      <OptionKeys label="How it stands" options={[...options]} chosen={status} onChoose={setStatus} />
      <Slider label="How sure?" value={sure} onChange={setSure} />
      <Field label="What changed since" value={note} onChange={setNote} growing />
      <Field label="Blocked by" value={blockedBy} placeholder="Nothing" onChange={setBlockedBy} />
      {why && <Refusal why={why} />}
      <DoOrLeave deed="Check in" onDo={() => void say()} onLeave={onDone} />
    </div>
  )
}

const shapes = { onTrack: 'on', atRisk: 'risk', offTrack: 'off' } as const
const options = [
  { id: 'onTrack', label: 'On track', keys: '1', shape: 'on' },
  { id: 'atRisk', label: 'At risk', keys: '2', shape: 'risk' },
  { id: 'offTrack', label: 'Off track', keys: '3', shape: 'off' },
] as const satisfies { id: Records['checkIn']['status']; label: string; keys: string; shape: string }[]
const open = ['committed', 'started', 'planned', 'proposed', 'draft']
