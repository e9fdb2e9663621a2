/** What is realised by the horizon, by the day on which it is delivered. */
import { dayNumber, intentOf, type Records } from '@throughline/model'
import { type ValueProfile, valueRealised } from '../../../data/plan/economics.ts'
import { useWorld } from '../../../data/workspace.tsx'
import { dayInWords } from '../../../parts/format/days.ts'
import { money } from '../../../parts/format/money.ts'

type Outcome = Records['outcome']

export function ValueCurve(props: { outcome: Outcome; profile: ValueProfile | undefined; today: string }) {
  const { outcome, profile, today } = props
  const world = useWorld()
  if (!profile) return <p className="text-2">Say the days it depends on, and the curve is drawn here.</p>
  const horizonOn = (intentOf(world, outcome.id) as Records['intent'] | undefined)?.horizonOn
  const from = dayNumber(today)
  const horizonAt = Math.max(horizonOn ? dayNumber(horizonOn) : from + 365, from + 60)
  const points = Array.from({ length: 81 }, (_, k) => {
    const day = from + ((horizonAt - from) * k) / 80
    return { day, worth: valueRealised(profile, day, horizonAt) }
  })
  const most = Math.max(1, ...points.map(({ worth }) => worth))
  const least = Math.min(0, ...points.map(({ worth }) => worth))
  const x = (day: number) => (520 * (day - from)) / (horizonAt - from)
  const y = (worth: number) => 12 + (104 * (most - worth)) / (most - least)
  const line = points.map(
    ({ day, worth }, k) => `${k === 0 ? 'M' : 'L'}${x(day).toFixed(1)} ${y(worth).toFixed(1)}`,
  )
  const due = outcome.dueOn ? dayNumber(outcome.dueOn) : undefined
  const currency = world.workspace?.currency
  const dueWorth = due === undefined ? undefined : valueRealised(profile, due, horizonAt)
  return (
    <figure>
      <svg
        viewBox="0 0 530 140"
        role="img"
        aria-label="What is realised by the horizon, by the day of delivery"
      >
        <path d={`M0 ${y(0)}H520`} stroke="var(--line-strong)" />
        {due !== undefined && due >= from && due <= horizonAt && (
          <>
            <path d={`M${x(due)} 4V124`} stroke="var(--ink)" strokeDasharray="3 3" opacity=".6" />
            <text x={x(due) + 5} y="136" className="axis">
              promised
            </text>
          </>
        )}
        <path d={line.join('')} fill="none" stroke="var(--expected)" strokeWidth="2" />
        <text x="0" y="136" className="axis">
          today
        </text>
        <text x="520" y="136" textAnchor="end" className="axis">
          horizon
        </text>
      </svg>
      <figcaption className="text-2 t-12">
        {`Delivered today it is worth ${money(points[0]!.worth, currency)} by the horizon`}
        {dueWorth !== undefined && outcome.dueOn
          ? `, on ${dayInWords(outcome.dueOn, today)} ${money(dueWorth, currency)}.`
          : '.'}
      </figcaption>
    </figure>
  )
}
