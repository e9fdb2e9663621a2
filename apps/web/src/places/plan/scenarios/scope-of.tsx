/** What is agreed on one side and not on the other: what came, what went, what has another day, owner or size. */
import { type BaselineLine, type BaselineSeen, compared } from '@throughline/model'
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { dayInTable } from '../../../parts/format/days.ts'

export function ScopeOf(props: {
  name: string
  before: BaselineSeen
  after: BaselineSeen
  onOpen: (key: string) => void
}) {
  const { name, before, after, onOpen } = props
  const today = useToday()
  const { added, removed, moved, changed } = compared(before, after)
  const line = (of: BaselineLine) => <Line line={of} onOpen={onOpen} />
  const day = (on: string | undefined) => (on ? dayInTable(on, today) : 'no day')
  if (added.length + removed.length + moved.length + changed.length === 0)
    return <p className="text-2 scope">The scope, its owners and its days are the same on both sides.</p>
  return (
    <section className="scope">
      <h3>{`What is different from ‘${name}’`}</h3>
      <ul>
        {added.map(each => (
          <li key={`added ${each.id}`}>Added: {line(each)}</li>
        ))}
        {removed.map(each => (
          <li key={`removed ${each.id}`}>Gone: {line(each)}</li>
        ))}
        {moved.map(each => (
          <li key={`moved ${each.line.id}`}>
            {line(each.line)}
            {`: ${day(each.from)} → ${day(each.to)}`}
          </li>
        ))}
        {changed.map(each => (
          <li key={`${each.field} ${each.line.id}`}>
            {line(each.line)}
            {`: another ${each.field === 'parent' ? 'place' : each.field}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What stands on one side only in thought has no page of its own yet. */
function Line({ line, onOpen }: { line: BaselineLine; onOpen: (key: string) => void }) {
  const world = useWorld()
  if (!world.record(line.id)) return <>{line.title}</>
  return (
    <>
      <button type="button" className="opens" onClick={() => onOpen(line.key)}>
        {line.key}
      </button>{' '}
      {line.title}
    </>
  )
}
