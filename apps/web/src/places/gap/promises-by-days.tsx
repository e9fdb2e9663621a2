import type { Foreseen } from '@throughline/diagnosis'
import { lineOfSight } from '@throughline/model'
import { recordAddress } from '../../data/kind-places.ts'
import type { Outlook } from '../../data/outlook-said.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { dayInTable } from '../../parts/format/days.ts'
import { recordName } from '../../parts/format/record-name.ts'
import { twoFigures } from '../../parts/format/worth.ts'
import { Goto } from '../../parts/goto.tsx'
import { Probability } from '../../parts/probability.tsx'

/** Where no value is stated or may be seen: each promise with its days and chance, the latest first. */
export function PromisesByDays({ said, intent }: { said: Outlook; intent: string | undefined }) {
  const world = useWorld()
  const today = useToday()
  const rows = said.nodes
    .flatMap(node => {
      const record = world.record(node.id)
      if (record?.kind !== 'outcome' || record.state !== 'committed' || !node.p50On) return []
      if (intent && !lineOfSight(world, node.id).some(above => above.id === intent)) return []
      return [{ node, record }]
    })
    .sort((one, other) => late(other.node) - late(one.node))
  if (rows.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section className="gap-table" tabIndex={0} aria-label="Promises by days">
      <table className="plain-table">
        <thead>
          <tr>
            <th>What will be true</th>
            <th>Due</th>
            <th>Even odds by</th>
            <th>Likely by</th>
            <th>On time?</th>
            <th className="end">Working days late, mean</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ node, record }) => (
            <tr key={node.id}>
              <td className="wide">
                <Goto to={recordAddress(record)} className="evidence-link">
                  {recordName(world, record)}
                </Goto>
              </td>
              <td>{node.dueOn ? dayInTable(node.dueOn, today) : ''}</td>
              <td>{dayInTable(node.p50On!, today)}</td>
              <td>{node.p80On ? dayInTable(node.p80On, today) : ''}</td>
              <td>
                <Probability of={node.pOnTime} />
              </td>
              <td className="end">{twoFigures(late(node))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const late = (node: Foreseen) => node.lateDaysMean ?? 0
