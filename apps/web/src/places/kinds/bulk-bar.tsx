/** What is done to several records at once: one field or one verb, to all of them or to none. */
import type { Step } from '@throughline/client'
import { type AnyRecord, type Kind, type KindName, type Refusal, verbOf } from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useDo } from '../../data/say.ts'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { DoOrLeave } from '../../parts/do-or-leave.tsx'
import { Field } from '../../parts/field.tsx'
import { counted } from '../../parts/format/ages.ts'
import { Refusal as RefusalLine } from '../../parts/refusal.tsx'
import type { Handed } from './handed.ts'
import { asks, type Move, sayable } from './moves.ts'

export function BulkBar(props: {
  kind: Kind
  records: readonly AnyRecord[]
  several: string
  onTickAll: () => void
  onDone: () => void
  handed: Pick<Handed, 'Edit' | 'Asked'>
}) {
  const { kind, records, onDone } = props
  const [chosen, setChosen] = useState<string>()
  const bulk = useBulk(kind, records, props.several)
  const verbs = useVerbsOfAll(kind, records)
  const done = (said: boolean) => {
    if (!said) return
    setChosen(undefined)
    onDone()
  }
  const choose = (id: string) => {
    bulk.drop()
    const verb = verbs.find(({ name }) => `verb ${name}` === id)
    if (verb && !asks(verb)) void bulk.say(verb.name, {}).then(done)
    else setChosen(id)
  }
  const verb = verbs.find(({ name }) => `verb ${name}` === chosen)
  const field = chosen?.startsWith('field ') ? chosen.slice(6) : undefined
  return (
    <section className="bulk" aria-label="What is ticked">
      <div className="row wrap gap-8">
        <span className="medium">{`${records.length} ticked`}</span>
        <WhatToDo kind={kind} verbs={verbs} chosen={chosen} onChoose={choose} />
        <span className="push" />
        <Button look="quiet" onClick={props.onTickAll}>
          Tick all
        </Button>
        <Button look="quiet" keys="Escape" onClick={onDone}>
          Untick
        </Button>
      </div>
      {verb && (
        <props.handed.Asked
          key={verb.name}
          verb={verb.verb}
          onSay={told => void bulk.say(verb.name, told).then(done)}
          onLeave={() => setChosen(undefined)}
        />
      )}
      {field && (
        <OneField
          key={field}
          {...props}
          name={field}
          onSay={(value, because) =>
            void bulk
              .say('edit', { fields: { [field]: value ?? null }, ...(because ? { because } : {}) })
              .then(done)
          }
          onLeave={() => setChosen(undefined)}
        />
      )}
      <Refused refusals={bulk.refusals} />
    </section>
  )
}

function WhatToDo(props: {
  kind: Kind
  verbs: readonly Move[]
  chosen: string | undefined
  onChoose: (id: string) => void
}) {
  const { kind, verbs } = props
  const fields = Object.entries(kind.fields).filter(([name]) => name !== kind.title)
  const mayEdit = verbOf(kind, 'edit') !== undefined
  return (
    <Choice
      label="What to do"
      labelled="unseen"
      options={[
        ...verbs.map(({ name, verb: { label } }) => ({ id: `verb ${name}`, label })),
        ...(mayEdit
          ? fields.map(([name, { label }]) => ({ id: `field ${name}`, label: `Change ‘${label}’` }))
          : []),
      ]}
      chosen={props.chosen}
      empty="Choose what to do …"
      onChoose={props.onChoose}
    />
  )
}

/** Nothing was changed: each reason once, with how many it stands for. */
function Refused({ refusals }: { refusals: readonly Refusal[] }) {
  if (refusals.length === 0) return null
  const byReason = Map.groupBy(refusals, ({ reason }) => reason)
  return (
    <div role="alert">
      <p className="medium">Nothing was changed.</p>
      {[...byReason].slice(0, 5).map(([reason, same]) => (
        <RefusalLine key={reason} why={reason} remedy={same[0]!.remedy} />
      ))}
      {byReason.size > 5 && <p className="text-2 t-12">{`And ${byReason.size - 5} like it.`}</p>}
    </div>
  )
}

function OneField(props: {
  kind: Kind
  name: string
  records: readonly AnyRecord[]
  handed: Pick<Handed, 'Edit'>
  onSay: (value: unknown, because: string) => void
  onLeave: () => void
}) {
  const { kind, name, onSay } = props
  const field = kind.fields[name]!
  const [value, setValue] = useState<unknown>()
  const [because, setBecause] = useState('')
  const isWhole = !['text', 'number', 'day', 'ref', 'choice', 'flag'].includes(field.sort)
  return (
    <div className="stack gap-8 bulk-field">
      <props.handed.Edit
        field={field}
        label={field.label}
        labelled="above"
        value={value}
        onSay={setValue}
        onLeave={props.onLeave}
      />
      {(!isWhole || value !== undefined) && (
        <>
          <Field
            label="Because …"
            value={because}
            placeholder="Where it is promised already, one sentence"
            onChange={setBecause}
          />
          <DoOrLeave
            deed={
              value === undefined || value === ''
                ? `Empty it in ${props.records.length}`
                : `Change ${props.records.length}`
            }
            onDo={() => onSay(value, because.trim())}
            onLeave={props.onLeave}
          />
        </>
      )}
    </div>
  )
}

function useVerbsOfAll(kind: Kind, records: readonly AnyRecord[]) {
  const me = useMe()
  const may = (verb: string, record: AnyRecord) => me.may(kind.name as KindName, verb, record)
  const [first, ...others] = records
  if (!first) return []
  const everywhere = (name: string, from: readonly string[] | undefined) =>
    others.every(each => !each.archived && (!from || from.includes(each.state)) && may(name, each))
  const own = sayable(kind, first, may).filter(({ name, verb }) => everywhere(name, verb.from))
  const verb = first.archived ? 'restore' : 'archive'
  return [...own, { name: verb, verb: verbOf(kind, verb)! }]
}

/** All of them or none, in batches that the server takes as one. */
function useBulk(kind: Kind, records: readonly AnyRecord[], several: string) {
  const tell = useDo()
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const say = async (verb: string, told: Pick<Step, 'fields' | 'because'>) => {
    if (records.length > mostAtOnce) {
      setRefusals([tooMany(kind.name, records.length)])
      return false
    }
    const steps = records.map(({ id }): Step => ({ kind: kind.name, verb, subject: id, ...told }))
    const label = verbOf(kind, verb)?.label ?? verb
    const what =
      records.length === 1 ? records[0]!.key : counted(records.length, 'record', several.toLowerCase())
    const said = await tell(steps, `${label}: ${what}.`)
    setRefusals(said.ok ? [] : said.refusals)
    return said.ok
  }
  return { refusals, say, drop: () => setRefusals([]) }
}

/** What the server takes as one command. */
const mostAtOnce = 500

function tooMany(kind: string, count: number): Refusal {
  return {
    code: 'too-many',
    rule: '',
    level: 'block',
    about: { kind },
    reason: `${count} are more than are changed at once.`,
    remedy: `Tick ${mostAtOnce} or fewer.`,
  }
}
