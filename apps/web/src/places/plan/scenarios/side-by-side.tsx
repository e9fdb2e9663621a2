/** Two plans beside each other: days, chances, value, load and scope, and what is different. */
import { daysBetween, type World } from '@throughline/model'
import type { Side } from '../../../data/plan/side-said.ts'
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { chance, chanceBand } from '../../../parts/format/chance.ts'
import { dayInTable } from '../../../parts/format/days.ts'
import { money } from '../../../parts/format/money.ts'
import { recordName } from '../../../parts/format/record-name.ts'
import { Glyph } from '../../../parts/glyph.tsx'
import { Skeleton } from '../../../parts/skeleton.tsx'
import { signed } from '../timeline/ghosts.tsx'
import { ScopeOf } from './scope-of.tsx'
import type { SideHere } from './use-sides.ts'

export interface Named {
  readonly name: string
  readonly here: SideHere
}

export function SideBySide({
  left,
  right,
  onOpen,
}: {
  left: Named
  right: Named
  onOpen: (key: string) => void
}) {
  const world = useWorld()
  const [one, other] = [left.here.side, right.here.side]
  if (left.here.phase === 'trouble' || right.here.phase === 'trouble')
    return <p className="text-2">What was known on that day cannot be put together here.</p>
  if (!one || !other)
    return (
      <div className="late-in">
        <Skeleton label="Both sides are being forecast" />
      </div>
    )
  return (
    <>
      <table className="side-table">
        <thead>
          <tr>
            <th scope="col" />
            <th scope="col">{left.name}</th>
            <th scope="col">{right.name}</th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <Totals {...{ one, other }} currency={world.workspace?.currency} />
        <tbody>
          {promisesOf(world, one, other).map(({ id, kind }) => (
            <Promise_ key={id} {...{ id, one, other, onOpen }} isIntent={kind === 'intent'} />
          ))}
        </tbody>
      </table>
      <ScopeOf name={left.name} before={one.scope} after={other.scope} onOpen={onOpen} />
    </>
  )
}

function Totals({ one, other, currency }: { one: Side; other: Side; currency: string | undefined }) {
  const isPriced = !one.gap.unpriced || !other.gap.unpriced
  const value = (side: Side) => side.gap.whole.expected
  const late = (side: Side) => side.gap.whole.lateDaysMean
  const [lateOne, lateOther] = [late(one), late(other)]
  return (
    <tbody className="totals">
      {isPriced && (
        <tr>
          <th scope="row">Expected value by the horizon</th>
          <td>{money(value(one), currency)}</td>
          <td>{money(value(other), currency)}</td>
          <td className={tone(value(other) - value(one))}>
            {difference(value(other) - value(one), currency)}
          </td>
        </tr>
      )}
      {lateOne !== null && lateOther !== null && (
        <tr>
          <th scope="row">Mean days late</th>
          <td>{Math.round(lateOne)}</td>
          <td>{Math.round(lateOther)}</td>
          <td className={tone(lateOne - lateOther)}>{days(Math.round(lateOther) - Math.round(lateOne))}</td>
        </tr>
      )}
      <tr>
        <th scope="row">Person-days above the ceiling, this quarter</th>
        <td>{Math.round(one.overDays)}</td>
        <td>{Math.round(other.overDays)}</td>
        <td className={tone(one.overDays - other.overDays)}>
          {days(Math.round(other.overDays) - Math.round(one.overDays))}
        </td>
      </tr>
      <tr>
        <th scope="row">Deliverables still to be done</th>
        <td>{one.openWork}</td>
        <td>{other.openWork}</td>
        <td>{plainDifference(other.openWork - one.openWork)}</td>
      </tr>
    </tbody>
  )
}

function Promise_(props: {
  id: string
  one: Side
  other: Side
  isIntent: boolean
  onOpen: (key: string) => void
}) {
  const { id, one, other, onOpen } = props
  const world = useWorld()
  const today = useToday()
  const record = world.record(id)
  if (!record) return null
  const [a, b] = [one.nodes.get(id), other.nodes.get(id)]
  const by = a?.p50On && b?.p50On ? daysBetween(a.p50On, b.p50On) : undefined
  return (
    <tr data-strong={props.isIntent || undefined}>
      <th scope="row">
        <button type="button" className="opens" onClick={() => onOpen(record.key)}>
          {recordName(world, record)}
        </button>{' '}
        <span className="text-3">{record.key}</span>
      </th>
      <td>{cell(a, today)}</td>
      <td>{cell(b, today)}</td>
      <td className={by === undefined ? undefined : tone(-by)}>
        {by === undefined ? (a ? 'Not there' : 'New') : days(by)}
      </td>
    </tr>
  )
}

function cell(node: { p50On?: string; dueOn?: string; pOnTime?: number } | undefined, today: string) {
  if (!node) return <span className="text-3">–</span>
  return (
    <span className="row gap-6 nowrap">
      {node.p50On ? dayInTable(node.p50On, today) : 'Cannot forecast'}
      {node.dueOn && <span className="text-3">{`due ${dayInTable(node.dueOn, today)}`}</span>}
      {node.pOnTime !== undefined && (
        <span className="chance">
          <Glyph shape={chanceBand(node.pOnTime)} size={9} />
          {chance(node.pOnTime)}
        </span>
      )}
    </span>
  )
}

function promisesOf(world: World, one: Side, other: Side) {
  const ids = new Set([...one.nodes.keys(), ...other.nodes.keys()])
  const records = [...ids].flatMap(id => world.record(id) ?? [])
  const rank = (kind: string) => (kind === 'intent' ? 0 : 1)
  return records.filter(record => record.kind !== 'deliverable').sort((a, b) => rank(a.kind) - rank(b.kind))
}

function days(by: number): string {
  return by === 0 ? '–' : signed(by)
}

function plainDifference(by: number): string {
  return by === 0 ? '–' : `${by < 0 ? '−' : '+'}${Math.abs(by)}`
}

function difference(by: number, currency: string | undefined): string {
  if (Math.abs(by) < 1) return '–'
  return by > 0 ? `+${money(by, currency)}` : money(by, currency)
}

/** Better is teal, worse vermilion; with a sign, so that colour says nothing alone. */
function tone(better: number): string | undefined {
  return Math.abs(better) < 0.5 ? 'text-3' : better > 0 ? 'tone-on' : 'tone-off'
}
