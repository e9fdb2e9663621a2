import type { Bin, CalibrationSaid } from '@throughline/diagnosis'
import { percent } from '../../../parts/format/money.ts'

/** The same as the picture in figures. */
export function BinTable({ said }: { said: CalibrationSaid }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section className="gap-table" tabIndex={0} aria-label="What was said and what came as a table">
      <table className="plain-table">
        <thead>
          <tr>
            <th>Who said it</th>
            <th className="end">Said</th>
            <th className="end">Came in time</th>
            <th className="end">How often</th>
          </tr>
        </thead>
        <tbody>
          <Rows who="Forecast" bins={said.whole.bins} />
          <Rows who="Owners" bins={said.stated?.bins ?? []} />
        </tbody>
      </table>
    </section>
  )
}

function Rows({ who, bins }: { who: string; bins: readonly Bin[] }) {
  return bins.map(({ said, came, count }) => (
    <tr key={said}>
      <th scope="row">{who}</th>
      <td className="end">{percent(said)}</td>
      <td className="end">{percent(came)}</td>
      <td className="end">{count}</td>
    </tr>
  ))
}
