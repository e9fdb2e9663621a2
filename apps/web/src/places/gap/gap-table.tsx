import type { GapCurve } from '@throughline/diagnosis'
import { useToday } from '../../data/workspace.tsx'
import { dayInTable } from '../../parts/format/days.ts'
import { worth, worthRange } from '../../parts/format/worth.ts'
import type { Scope } from './scope.ts'

/** The same as the fan in figures: every fourth week and the last. */
export function GapTable({ scope, curve }: { scope: Scope; curve: GapCurve }) {
  const today = useToday()
  const { unit } = scope
  const last = curve.days.length - 1
  const shown = curve.days.map((_, at) => at).filter(at => at % 4 === 0 || at === last)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section className="gap-table" tabIndex={0} aria-label="Value over time as a table">
      <table className="plain-table">
        <thead>
          <tr>
            <th>By</th>
            <th className="end">Intended</th>
            <th className="end">As last promised</th>
            <th className="end">Expected</th>
            <th className="end">80 % of futures</th>
            <th className="end">Arrived</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(at => (
            <tr key={curve.days[at]}>
              <th scope="row">{dayInTable(curve.days[at]!, today)}</th>
              <td className="end">{worth(curve.intended[at]!, unit)}</td>
              <td className="end">{worth(curve.asLastPromised[at]!, unit)}</td>
              <td className="end">{worth(curve.expected[at]!, unit)}</td>
              <td className="end">{worthRange(curve.p10[at]!, curve.p90[at]!, unit)}</td>
              <td className="end">{at < curve.realised.length ? worth(curve.realised[at]!, unit) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
