/** What a verb asks before it is said. */
import type { AnyRecord, Fields, Verb } from '@throughline/model'
import { useState } from 'react'
import { DoOrLeave } from '../../parts/do-or-leave.tsx'
import { Field } from '../../parts/field.tsx'
import { Refusal as RefusalLine } from '../../parts/refusal.tsx'
import type { Told } from './use-verbs.ts'
import { ValueEdit } from './value-edit.tsx'

/** The reason and what the step carries, before it is said. */
export function Asked(props: {
  record?: AnyRecord | undefined
  verb: Verb
  onSay: (told: Told) => void
  onLeave: () => void
}) {
  const { record, verb, onSay, onLeave } = props
  const { carries = {}, because: wantsReason } = verb
  const [fields, setFields] = useState<{ [name: string]: unknown }>(() => initialOf(carries))
  const [because, setBecause] = useState('')
  const [missing, setMissing] = useState<string>()
  const say = () => {
    const empty = Object.entries(carries).find(([name, field]) => !field.mayBeEmpty && isEmpty(fields[name]))
    if (empty) return setMissing(`Say ${empty[1].label.toLowerCase()}.`)
    if (wantsReason && because.trim() === '') return setMissing('Say why, in a sentence.')
    const told = { ...(because.trim() ? { because: because.trim() } : {}) }
    onSay(Object.keys(carries).length > 0 ? { ...told, fields } : told)
  }
  return (
    <div className="verb-asked stack gap-8">
      {verb.help && <p className="text-2 t-12">{verb.help}</p>}
      {Object.entries(carries).map(([name, field]) =>
        field.sort === 'text' ? (
          <Field
            key={name}
            label={field.label}
            value={String(fields[name] ?? '')}
            placeholder={field.examples?.[0] ?? field.help ?? ''}
            growing
            onChange={text => setFields({ ...fields, [name]: text })}
          />
        ) : (
          <ValueEdit
            key={name}
            field={field}
            label={field.label}
            labelled="above"
            value={fields[name]}
            record={record}
            whole={false}
            onSay={value => setFields({ ...fields, [name]: value })}
            onLeave={() => {}}
          />
        ),
      )}
      {wantsReason && (
        <Field
          label="Because …"
          value={because}
          placeholder="One sentence, kept in the history"
          onChange={setBecause}
        />
      )}
      {missing && <RefusalLine why={missing} />}
      <DoOrLeave deed={verb.label} onDo={say} onLeave={onLeave} />
    </div>
  )
}

const isEmpty = (value: unknown) => value === undefined || value === '' || value === null

function initialOf(carries: Fields): { [name: string]: unknown } {
  const said = Object.entries(carries).filter(([, { initial }]) => initial !== undefined)
  return Object.fromEntries(said.map(([name, { initial }]) => [name, initial]))
}
