/** The outcomes in their order, and the figures that order them. */
import { useMe } from '../../../data/me.ts'
import type { PlanSeen } from '../../../data/plan/said.ts'
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { Button } from '../../../parts/button.tsx'
import { dayInTable } from '../../../parts/format/days.ts'
import { money } from '../../../parts/format/money.ts'
import { Probability } from '../../../parts/probability.tsx'
import type { Ranked } from './ranked.ts'

export function SequenceTable(props: {
  ranked: readonly Ranked[]
  seen: PlanSeen
  here: string | undefined
  onOpen: (key: string) => void
  onValue: (id: string) => void
  onWeigh: (id: string) => void
}) {
  const { ranked, seen, here, onOpen, onValue, onWeigh } = props
  return (
    <table className="sequence-table">
      <thead>
        <tr>
          <th scope="col">First</th>
          <th scope="col">Outcome</th>
          <th scope="col" className="figures">
            Lost a day
          </th>
          <th scope="col" className="figures">
            Days of work
          </th>
          <th scope="col" className="figures">
            Lost a day, for each day of work
          </th>
          <th scope="col">Due</th>
          <th scope="col">On time</th>
          <th scope="col">
            <span className="for-screen-readers">Deeds</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {ranked.map((row, k) => (
          <Line
            key={row.outcome.id}
            {...{ row, k, onOpen }}
            isHere={row.outcome.key === here}
            pOnTime={seen.nodes.get(row.outcome.id)?.pOnTime}
            onValue={() => onValue(row.outcome.id)}
            onWeigh={() => onWeigh(row.outcome.id)}
          />
        ))}
      </tbody>
    </table>
  )
}

function Line(props: {
  row: Ranked
  k: number
  isHere: boolean
  pOnTime: number | undefined
  onOpen: (key: string) => void
  onValue: () => void
  onWeigh: () => void
}) {
  const { row, k, isHere, onOpen } = props
  const world = useWorld()
  const today = useToday()
  const { may } = useMe()
  const { outcome } = row
  const currency = world.workspace?.currency
  return (
    <tr aria-selected={isHere}>
      <td className="figures">{k + 1}</td>
      <td>
        <button type="button" className="opens" onClick={() => onOpen(outcome.key)}>
          {outcome.statement}
        </button>{' '}
        <span className="text-3">{outcome.key}</span>
      </td>
      <td className="figures">{money(row.costOfDelayPerDay, currency)}</td>
      <td className="figures">{Math.round(row.scarceDays)}</td>
      <td className="figures semibold">{money(row.cd3, currency)}</td>
      <td className="nowrap">{outcome.dueOn ? dayInTable(outcome.dueOn, today) : '–'}</td>
      <td className="nowrap">
        <Probability of={props.pOnTime} />
      </td>
      <td className="nowrap">
        {may('outcome', 'edit', outcome as never) && (
          <Button small look="quiet" onClick={props.onValue}>
            Value …
          </Button>
        )}
        <Button small look="quiet" onClick={props.onWeigh}>
          Ship now? …
        </Button>
      </td>
    </tr>
  )
}
