/** One field of a record: as it is read, and where it is pressed, as it is changed. */
import type { AnyRecord, Field } from '@throughline/model'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Who } from '../../parts/avatar.tsx'
import { Labelled } from '../../parts/field.tsx'
import { valueInWords } from '../../parts/format/value-in-words.ts'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { Answer } from './answer.tsx'
import { fieldOf } from './field-of.ts'
import { useMissing } from './missing.tsx'
import { useChange } from './use-change.ts'
import { ValueEdit } from './value-edit.tsx'
import { Words } from './words.tsx'

export function FieldRow(props: { record: AnyRecord; name: string; mayEdit: boolean; asked: boolean }) {
  const { refusals } = useMissing()
  const mine = refusals.filter(({ about }) => about.field === props.name)
  const isFirst = mine.length > 0 && refusals[0] === mine[0]
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isFirst) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isFirst])
  if (mine.length === 0) return <Row {...props} />
  return (
    <div ref={row} className="stack">
      <Row {...props} />
      <div className="beside-label">
        {mine.map(({ code, reason, remedy }) => (
          <Refusal key={code} why={reason} remedy={remedy} />
        ))}
      </div>
    </div>
  )
}

function Row(props: { record: AnyRecord; name: string; mayEdit: boolean; asked: boolean }) {
  const { record, name, mayEdit } = props
  const field = fieldOf(record.kind, name)
  if (!field) return null
  if (field.sort === 'text') {
    return (
      <Labelled label={field.label} labelled="beside">
        <div className={props.asked && !record[name] ? 'asked-text' : undefined}>
          <Words record={record} field={name} empty={emptyWords(field)} mayEdit={mayEdit} />
        </div>
      </Labelled>
    )
  }
  return <Pressed {...props} field={field} />
}

function Pressed(props: { record: AnyRecord; name: string; field: Field; mayEdit: boolean }) {
  const { record, name, field, mayEdit } = props
  const [isOpen, setOpen] = useState(false)
  const change = useChange(record, name)
  const isShown = isOpen || change.refusals.length > 0
  const close = () => {
    change.drop()
    setOpen(false)
  }
  useKeys({
    title: field.label,
    layer: 'focused',
    when: isShown,
    bindings: [{ keys: 'Escape', label: 'Leave it as it was', run: close, whileTyping: true }],
  })
  if (!isShown || !mayEdit) {
    return (
      <Labelled label={field.label} labelled="beside">
        <Closed
          {...props}
          onOpen={() => {
            change.begin()
            setOpen(true)
          }}
        />
      </Labelled>
    )
  }
  const say = (value: unknown) => void change.say(value).then(taken => taken && setOpen(false))
  return (
    <ValueEdit
      field={field}
      label={field.label}
      labelled="beside"
      value={change.refusals.length > 0 ? change.tried : record[name]}
      record={record}
      refused={change.refusals.length > 0}
      opened
      onSay={say}
      onLeave={close}
      below={<Answer record={record} change={change} onSettled={() => setOpen(false)} />}
    />
  )
}

function Closed(props: {
  record: AnyRecord
  name: string
  field: Field
  mayEdit: boolean
  onOpen: () => void
}): ReactNode {
  const { record, name, field, mayEdit, onOpen } = props
  const world = useWorld()
  const today = useToday()
  const value = record[name]
  const words = valueInWords(field, value, { world, today })
  const isPerson =
    field.sort === 'ref' && field.to?.includes('person') && world.one('person', value as string)
  const says = words ? (
    isPerson ? (
      <Who name={words} />
    ) : (
      words
    )
  ) : (
    <span className="text-3">{emptyWords(field)}</span>
  )
  if (!mayEdit) return says
  return (
    <button
      type="button"
      className="inline"
      aria-label={`${field.label}: ${words || emptyWords(field)}. Change`}
      onClick={onOpen}
    >
      {says}
    </button>
  )
}

function emptyWords(field: Field): string {
  if (field.sort === 'text') return field.help ?? 'Not said yet'
  if (field.sort === 'day') return 'No day'
  if (field.sort === 'ref' && field.to?.length === 1 && field.to[0] === 'person') return 'Nobody yet'
  return 'Not said'
}
