/** A record from its line of sight down to its history. */

import { Link } from '@tanstack/react-router'
import {
  type AnyRecord,
  isPromisedFor,
  type KindName,
  lineOfSight,
  openDivergences,
  type Records,
  readingsOf,
  termOf,
  titleOf,
} from '@throughline/model'
import { useState } from 'react'
import { useFindings } from '../../data/findings.ts'
import { useMe } from '../../data/me.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { LinkButton } from '../../parts/button.tsx'
import { counted } from '../../parts/format/ages.ts'
import { daysInText } from '../../parts/format/days-in-text.ts'
import { LineOfSight } from '../../parts/line-of-sight.tsx'
import { Warning } from '../../parts/warning.tsx'
import { CheckIns } from './check-ins.tsx'
import { ExplainedOf } from './explained-of.tsx'
import { kindOf, labelOf } from './field-of.ts'
import { fieldOrder, isAsked } from './field-order.ts'
import { FieldRow } from './field-row.tsx'
import { ForecastOf } from './forecast-of.tsx'
import { HistoryOf } from './history-of.tsx'
import { type AddHere, Relations } from './relations.tsx'
import { Talk } from './talk.tsx'
import { Words } from './words.tsx'

export function RecordBody(props: {
  record: AnyRecord
  onOpen: (key: string) => void
  onAddHere?: AddHere | undefined
}) {
  const { record, onOpen, onAddHere } = props
  const me = useMe()
  const mayEdit = me.may(record.kind as KindName, 'edit', record) && !record.archived
  const { title, label, fields } = kindOf(record.kind)
  return (
    <>
      <Line record={record} onOpen={onOpen} />
      <Promised record={record} />
      {fields[title]?.sort === 'text' ? (
        <div className="stack statement">
          <p className="label">{labelOf(record.kind, title)}</p>
          <Words
            record={record}
            field={title}
            empty={`Say this ${label.toLowerCase()}`}
            large
            mayEdit={mayEdit}
          />
        </div>
      ) : (
        <div className="record-fields">
          <FieldRow record={record} name={title} mayEdit={mayEdit} asked={false} />
        </div>
      )}
      <FieldsOf record={record} mayEdit={mayEdit} />
      <ForecastOf record={record} />
      <FindingsOf record={record} />
      <ExplainedOf record={record} />
      <Read record={record} />
      <Relations record={record} onOpen={onOpen} onAddHere={onAddHere} />
      <CheckIns record={record} />
      <Talk record={record} />
      <HistoryOf record={record} />
    </>
  )
}

function Line({ record, onOpen }: { record: AnyRecord; onOpen: (key: string) => void }) {
  const world = useWorld()
  const line = lineOfSight(world, record.id)
  const label = termOf(world, record.kind)
  const isWork = kindOf(record.kind).fields.parent?.climbs === true && kindOf(record.kind).group === 'cascade'
  if (line.length < 2 && isWork)
    return <p className="text-3">{`This ${label.toLowerCase()} has no line up to an intent yet.`}</p>
  if (line.length < 2) return null
  return (
    <LineOfSight
      steps={line.map(step => ({
        key: step.key,
        says:
          step.id === record.id ? (
            `This ${label.toLowerCase()}`
          ) : (
            <button type="button" className="tight" onClick={() => onOpen(step.key)}>
              {titleOf(step)}
            </button>
          ),
      }))}
    />
  )
}

/** Somebody else promised it: it says so until its owner has spoken. */
function Promised({ record }: { record: AnyRecord }) {
  const world = useWorld()
  const me = useMe()
  const outcome = record as unknown as Records['outcome']
  if (record.kind !== 'outcome' || !isPromisedFor(world, outcome)) return null
  const owner = world.one('person', outcome.owner)?.name ?? 'its owner'
  const by = world.one('person', outcome.steps.committed?.by)?.name ?? 'Somebody'
  const because = outcome.steps.committed?.because
  const isMine = outcome.owner === me.person?.id
  return (
    <Warning
      weight="note"
      what={isMine ? `${by} promised this for you.` : `Promised for ${owner} until they confirm.`}
      costs={because}
      remedy={isMine ? 'Confirm it, or say what is missing.' : `By ${by}.`}
    />
  )
}

function FieldsOf({ record, mayEdit }: { record: AnyRecord; mayEdit: boolean }) {
  const [isAll, setAll] = useState(false)
  const { shown, more } = fieldOrder(record)
  return (
    <div className="stack gap-12 record-fields">
      {(isAll ? [...shown, ...more] : shown).map(name => (
        <FieldRow key={name} record={record} name={name} mayEdit={mayEdit} asked={isAsked(record, name)} />
      ))}
      {mayEdit && !isAll && more.length > 0 && (
        <span>
          <LinkButton onClick={() => setAll(true)}>{`${more.length} more fields`}</LinkButton>
        </span>
      )}
    </div>
  )
}

/** How teams read an intent or an outcome: side by side, on a page of its own. */
function Read({ record }: { record: AnyRecord }) {
  const world = useWorld()
  if (!['intent', 'outcome'].includes(record.kind) || !world.systemIsOn('questions')) return null
  const readings = readingsOf(world, record)
  const given = readings.filter(({ interpretation }) => interpretation).length
  // An intent is read by its teams; an outcome where one of them has.
  if (readings.length === 0 || (record.kind === 'outcome' && given === 0)) return null
  const diverging = openDivergences(world, record.id).length
  return (
    <p className="text-2">
      {`${given} of ${counted(readings.length, 'team')} wrote what they understood${diverging > 0 ? `, ${diverging} differ` : ''}. `}
      <Link className="link" to="/strategy/$key/alignment" params={{ key: record.key }}>
        See them side by side
      </Link>
    </p>
  )
}

function FindingsOf({ record }: { record: AnyRecord }) {
  const today = useToday()
  // What its words lack while it is a draft, the wording check says above.
  const found = useFindings()
    .of(record.id)
    .filter(({ code }) => record.state !== 'draft' || code !== 'vague-statement')
  if (found.length === 0) return null
  return (
    <section className="stack gap-8" aria-label="Findings">
      <h2>Findings</h2>
      {found.map(({ code, field, severity, sentence, remedy }) => (
        <Warning
          key={code + field}
          weight={severity === 'error' ? 'certain' : severity === 'note' ? 'note' : 'warning'}
          what={daysInText(sentence, today)}
          remedy={daysInText(remedy, today)}
        />
      ))}
    </section>
  )
}
