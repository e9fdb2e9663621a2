/** Who did what to a record, when and why. */
import type { AnyRecord, KindName } from '@throughline/model'
import { useState } from 'react'
import { useHistory } from '../../data/history.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { LinkButton } from '../../parts/button.tsx'
import { daysInText } from '../../parts/format/days-in-text.ts'
import { ago } from './ago.ts'

export function HistoryOf({ record }: { record: AnyRecord }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="stack gap-8" aria-label="History">
      <div className="row gap-8">
        <h2>History</h2>
        {!isOpen && <LinkButton onClick={() => setOpen(true)}>{`${record.version} steps`}</LinkButton>}
      </div>
      {isOpen && <Lines record={record} />}
    </section>
  )
}

function Lines({ record }: { record: AnyRecord }) {
  const world = useWorld()
  const today = useToday()
  const { lines, problem } = useHistory(record.kind as KindName, record.key)
  if (problem) return <p className="text-3">{problem.title}</p>
  if (!lines) return null
  return (
    <ol className="stack gap-8 history">
      {lines.map(({ position, at, by, sentence, changes, because, passedOver, verb }) => (
        <li key={position}>
          <p>
            {sentence}{' '}
            <span className="text-3">{`${world.one('person', by)?.name ?? doors[by] ?? 'Somebody'}, ${ago(at)}`}</span>
          </p>
          {verb === 'edited' &&
            changes.map(({ field, to }) => (
              <p className="text-2 t-12" key={field}>{`To ${daysInText(to, today)}`}</p>
            ))}
          {because && <p className="text-2 t-12">{`Because: ${because}`}</p>}
          {passedOver.length > 0 && <p className="text-2 t-12">{`Passed over: ${passedOver.join(', ')}`}</p>}
        </li>
      ))}
    </ol>
  )
}

const doors: { [actor: string]: string } = { import: 'Import', clock: 'The clock', sample: 'The sample' }
