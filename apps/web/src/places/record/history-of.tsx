/** Who did what to a record, when and why; one's own last step can be taken back from here. */
import {
  type AnyRecord,
  type Fact,
  fieldsOf,
  type HistoryLine,
  type KindName,
  verbOf,
} from '@throughline/model'
import { useMemo, useState } from 'react'
import { useAsOf } from '../../data/as-of.tsx'
import { useHistory } from '../../data/history.ts'
import { useOpened, useToday, useWorld } from '../../data/workspace.tsx'
import { LinkButton } from '../../parts/button.tsx'
import { counted } from '../../parts/format/ages.ts'
import { daysInText } from '../../parts/format/days-in-text.ts'
import { valueInWords } from '../../parts/format/value-in-words.ts'
import { TextDiff } from '../../parts/text-diff.tsx'
import { ago } from './ago.ts'
import { fieldOf, kindOf } from './field-of.ts'

export function HistoryOf({ record }: { record: AnyRecord }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="stack gap-8" aria-label="History">
      <div className="row gap-8">
        <h2>History</h2>
        {!isOpen && <LinkButton onClick={() => setOpen(true)}>{counted(record.version, 'step')}</LinkButton>}
      </div>
      {isOpen && <Lines record={record} />}
    </section>
  )
}

function Lines({ record }: { record: AnyRecord }) {
  const world = useWorld()
  const { asOf } = useAsOf()
  const { actor } = useOpened()
  const { lines, facts, problem } = useHistory(record.kind as KindName, record.key)
  const before = useMemo(() => valuesBefore(facts), [facts])
  if (problem) return <p className="text-3">{problem.title}</p>
  if (!lines) return null
  const shown = asOf ? lines.slice(-record.version) : lines
  const newest = facts.at(-1)
  const isMine = !asOf && newest?.actor === actor && !isLasting(record, newest)
  return (
    <ol className="stack gap-8 history">
      {shown.map((line, at) => (
        <li key={line.position}>
          <p>
            {line.sentence}{' '}
            <time className="text-3" dateTime={line.at} title={line.at}>
              {`${world.one('person', line.by)?.name ?? doors[line.by] ?? 'Somebody'}, ${ago(line.at)}`}
            </time>
          </p>
          <Changes record={record} line={line} before={before.get(line.position)} />
          {line.because && <p className="text-2 t-12">{`Because: ${line.because}`}</p>}
          {line.passedOver.length > 0 && (
            <p className="text-2 t-12">{`Passed over: ${line.passedOver.join(', ')}`}</p>
          )}
          {at === 0 && isMine && newest && <TakeBack command={newest.command} />}
        </li>
      ))}
    </ol>
  )
}

/** What stood there and what stands there since; long texts word by word. */
function Changes(props: {
  record: AnyRecord
  line: HistoryLine
  before: { readonly [field: string]: unknown } | undefined
}) {
  const { record, line, before = {} } = props
  const world = useWorld()
  const today = useToday()
  if (line.verb === 'added') return null
  return line.changes.map(({ field, label, to }) => {
    const declared = fieldOf(record.kind, field)
    const was = valueInWords(declared, before[field], { world, today })
    const is = to === 'nothing' ? '' : daysInText(to, today)
    const isLong = declared?.sort === 'text' && was !== '' && was.length + is.length > 60
    return (
      <p className="text-2 t-12" key={field}>
        {line.changes.length > 1 && `${label}: `}
        {isLong ? <TextDiff before={was} after={is} /> : `${was || 'nothing'} → ${is || 'nothing'}`}
      </p>
    )
  })
}

function TakeBack({ command }: { command: string }) {
  const { live, say } = useOpened()
  const undo = async () => {
    const undone = await live.undo(command)
    say(
      undone.ok
        ? 'Taken back.'
        : undone.refusals.map(({ reason, remedy }) => `${reason} ${remedy}`).join(' '),
    )
  }
  return (
    <p className="t-12">
      <LinkButton onClick={() => void undo()}>Undo this</LinkButton>
    </p>
  )
}

/** For each fact, what stood before in the fields that it changes. */
function valuesBefore(facts: readonly Fact[]): Map<number, { readonly [field: string]: unknown }> {
  const now: { [field: string]: unknown } = {}
  const found = new Map<number, { readonly [field: string]: unknown }>()
  for (const fact of facts) {
    const fields = fieldsOf(fact)
    const cleared = fact.body.cleared ?? []
    found.set(
      fact.position,
      Object.fromEntries([...Object.keys(fields), ...cleared].map(name => [name, now[name]])),
    )
    Object.assign(now, fields)
    for (const name of cleared) delete now[name]
  }
  return found
}

function isLasting(record: AnyRecord, fact: Fact): boolean {
  const kind = kindOf(record.kind)
  if (fact.verb === 'reverted') return true
  return Object.keys(kind.verbs).some(name => {
    const verb = verbOf(kind, name)
    return verb?.past === fact.verb && verb.lasting === true
  })
}

const doors: { [actor: string]: string } = { import: 'Import', clock: 'The clock', sample: 'The sample' }
