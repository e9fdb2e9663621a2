/** The forecast of a promise beside what was said, with what it was made from; or what is missing. */
import { type Foreseen, missing } from '@throughline/diagnosis'
import { type AnyRecord, newestCheckIn } from '@throughline/model'
import { recordAddress } from '../../data/kind-places.ts'
import { useForeseen, useOutlook } from '../../data/outlook.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { HowMade, observed } from '../../parts/evidence.tsx'
import { counted } from '../../parts/format/ages.ts'
import { dayInTable, dayInWords } from '../../parts/format/days.ts'
import { percent } from '../../parts/format/money.ts'
import { twoFigures } from '../../parts/format/worth.ts'
import { Goto } from '../../parts/goto.tsx'
import { Probability } from '../../parts/probability.tsx'

export function ForecastOf({ record }: { record: AnyRecord }) {
  const node = useForeseen()(record.id)
  if (!foreseenKinds.has(record.kind) || ended.has(record.state) || !node) return null
  return node.cannot ? <Lacking node={node} record={record} /> : <Foretold node={node} record={record} />
}

function Lacking({ node, record }: Told) {
  const world = useWorld()
  const cannot = node.cannot!
  const { reason, remedy } = missing(cannot, world)
  const mend = world.record(cannot.mend)
  return (
    <section className="stack gap-4" aria-label="Forecast">
      <h2>Forecast</h2>
      <Probability of={undefined} />
      <p className="text-2">
        {reason}{' '}
        {mend && mend.id !== record.id ? (
          <Goto to={recordAddress(mend)} className="link">
            {remedy}
          </Goto>
        ) : (
          remedy
        )}
      </p>
    </section>
  )
}

function Foretold({ node, record }: Told) {
  const world = useWorld()
  const today = useToday()
  const { said } = useOutlook()
  const { p50On, p80On, pOnTime, lateDaysMean, criticality, observations } = node
  const last = newestCheckIn(world, record.id)
  const rows = [
    ...(lateDaysMean === undefined
      ? []
      : [{ what: 'Late on average', figure: `${twoFigures(lateDaysMean)} working days` }]),
    ...(criticality === undefined
      ? []
      : [{ what: 'Sets the end in', figure: `${percent(criticality)} of futures` }]),
    { what: 'Past observations', figure: observed(observations) },
    ...(said
      ? [
          {
            what: 'Made',
            figure: `${dayInWords(said.madeOn, today)}, of ${said.trials.toLocaleString('en-GB')} futures, up to fact ${said.position}`,
          },
        ]
      : []),
    ...(last?.confidence === undefined
      ? []
      : [
          {
            what: 'Its owner was',
            figure: `${last.confidence}\u202f% sure on ${dayInTable(last.createdAt.slice(0, 10), today)}`,
          },
        ]),
  ]
  return (
    <section className="stack gap-4" aria-label="Forecast">
      <h2>Forecast</h2>
      <p className="row gap-12 wrap">
        {pOnTime !== undefined && <Probability of={pOnTime} />}
        <span className="text-2">
          {p50On && `Even odds by ${dayInTable(p50On, today)}`}
          {p80On && `, 80\u202f% by ${dayInTable(p80On, today)}`}
        </span>
      </p>
      <HowMade
        summary={<span className="evidence-link">How it was made</span>}
        rows={rows}
        more={
          <>
            {keptWords(world.pointing('forecast', 'of', record.id).length)}{' '}
            <Goto to="/gap?see=calibration" className="evidence-link no-print">
              How good such forecasts were
            </Goto>
          </>
        }
      />
    </section>
  )
}

interface Told {
  node: Foreseen
  record: AnyRecord
}

function keptWords(kept: number): string {
  return kept === 0
    ? 'No earlier forecast is kept of it.'
    : `${counted(kept, 'earlier forecast')} of it are kept, so that they can be scored.`
}

const foreseenKinds: ReadonlySet<string> = new Set(['intent', 'outcome', 'deliverable'])
const ended: ReadonlySet<string> = new Set([
  ...['delivered', 'validated', 'unproven', 'dropped', 'achieved', 'retired'],
])
