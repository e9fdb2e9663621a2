import type { AnyRecord } from '@throughline/model'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { dayInTable } from '../../parts/format/days.ts'
import { percent } from '../../parts/format/money.ts'
import { Glyph, type Shape } from '../../parts/glyph.tsx'
import { lastCheckIns, type Spoken, sinceLast, spokenWords } from './said-in-room.ts'

/** What was said in the last weeks, the last words, and what happened since. */
export function LastWords({ outcome }: { outcome: AnyRecord }) {
  const world = useWorld()
  const today = useToday()
  const said = lastCheckIns(world, outcome.id, 6)
  const last = said.at(-1)
  const since = sinceLast(world, outcome, last?.createdAt)
  return (
    <>
      <div className="said-row">
        <span className="label">Said</span>
        {said.length === 0 && <span className="text-2">Nobody has said how it stands.</span>}
        <ol>
          {said.map(each => (
            <li key={each.id}>
              <Glyph shape={shapes[each.status]} />
              <span className="for-screen-readers">{spokenWords[each.status]}</span>
              <span className="text-2 t-12 figures">{dayInTable(each.createdAt.slice(0, 10), today)}</span>
            </li>
          ))}
        </ol>
      </div>
      {last && (
        <p className="last-words">
          <span className="medium">{spokenWords[last.status]}</span>
          {last.confidence !== undefined && ` ${percent(last.confidence / 100)} sure`}
          {last.blocked && `, blocked by ${last.blocked.by}`}
          {last.note && <span className="text-2">{` ‘${last.note}’`}</span>}
        </p>
      )}
      {since.length > 0 && (
        <div>
          <h3>Since then</h3>
          <ul className="since">
            {since.slice(0, 4).map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

const shapes: Readonly<Record<Spoken, Shape>> = { onTrack: 'on', atRisk: 'risk', offTrack: 'off' }
