import { LinkButton } from '../parts/button.tsx'
import { Figure } from '../parts/figure.tsx'
import { money, moneyRange, percent } from '../parts/format/money.ts'
import { Interval } from '../parts/interval.tsx'
import { Probability } from '../parts/probability.tsx'
import { Reliability } from '../parts/reliability.tsx'
import { SaidBesideComputed } from '../parts/said-beside-computed.tsx'
import { Blocked, Status } from '../parts/status.tsx'
import { Shown } from './shown.tsx'

export function StatusParts() {
  return (
    <Shown
      title="Status"
      note="A shape, a word, an age. Blocked is a flag beside a status, never instead of one."
    >
      <div className="thirds">
        <Status said="on" age="4 d" />
        <Status said="risk" />
        <Status said="off" />
        <Status said="pending" />
        <Status said="outdated" age="24 d" />
        <Blocked />
      </div>
    </Shown>
  )
}

export function ProbabilityParts() {
  return (
    <Shown title="Probability" note="Always the number and the word; whole per cents.">
      <Scale />
      <div className="row wrap gap-24">
        <Probability of={0.83} />
        <Probability of={0.46} />
        <Probability of={undefined} />
      </div>
    </Shown>
  )
}

export function SaidParts() {
  return (
    <Shown
      title="Said beside computed"
      note="≠ and a tint where they differ by a band or more. Neither side wins."
    >
      <div className="said">
        <div>
          <SaidBesideComputed said="on" age="3 d" computed={0.83} />
        </div>
        <div>
          <SaidBesideComputed said="on" age="4 d" computed={0.31} />
        </div>
        <div>
          <SaidBesideComputed said="outdated" age="24 d" computed={0.41} />
        </div>
        <div>
          <SaidBesideComputed said="pending" computed={undefined} />
        </div>
      </div>
    </Shown>
  )
}

export function IntervalParts() {
  return (
    <Shown
      title="Interval"
      note="Middle and 80 %, on a shared scale with zero drawn. Grey where it reaches zero."
    >
      <div className="levers">
        {levers.map(({ what, from, middle, to }) => (
          <div key={what} className={from <= 0 ? 'text-3' : undefined}>
            <span>{what}</span>
            <Interval
              {...{ from, middle, to }}
              scale={{ min: -12000, max: 140000 }}
              label={`${moneyRange(from, to)}, middle ${money(middle)}`}
            />
            <span className={from <= 0 ? undefined : 'semibold'}>{money(middle)}</span>
          </div>
        ))}
      </div>
    </Shown>
  )
}

export function FigureParts() {
  return (
    <Shown
      title="Figure with its evidence"
      note="Underlined in grey: it opens. Unit, day and way of making, always."
    >
      <Figure
        open
        value={money(1.1e6)}
        says="expected by 30 Jun 2027"
        evidence={[
          { what: 'Value of reached outcomes, five', figure: money(1.4e6) },
          { what: 'Late or missed, in the middle future', figure: money(-310e3) },
          { what: `${percent(0.8)} of 2,000 futures`, figure: moneyRange(840e3, 1.3e6) },
          { what: 'Known on', figure: '23 Nov 2026, 09:40' },
        ]}
        more={<LinkButton>Open the 34 facts</LinkButton>}
      />
    </Shown>
  )
}

export function ReliabilityParts() {
  return (
    <Shown title="Reliability" note="What was said beside what came; the larger, the more often it was said.">
      <Reliability
        label="Said and came: 24 % and 10 %, 56 % and 61 %, 84 % and 90 %."
        computed={[
          { said: 0.24, came: 0.1, count: 8 },
          { said: 0.56, came: 0.61, count: 18 },
          { said: 0.84, came: 0.9, count: 30 },
        ]}
        stated={[{ said: 0.8, came: 0.7, count: 24 }]}
      />
    </Shown>
  )
}

function Scale() {
  const x = (whole: number) => (whole / 100) * 410
  return (
    <svg className="scale" viewBox="0 0 410 50" role="img" aria-label="Words for probabilities">
      {bands.map(({ from, to, ink, faint }) => (
        <rect
          key={from}
          x={x(from)}
          y={20}
          width={x(to - from) - 1}
          height={6}
          fill={`var(--${ink}-mark)`}
          opacity={faint ? 0.75 : 1}
        />
      ))}
      {words.map(({ says, at, up, anchor = 'middle', faint }) => (
        <text
          key={says}
          x={x(at)}
          y={up ? 12 : 42}
          textAnchor={anchor}
          className={faint ? 'faint' : undefined}
        >
          {says}
        </text>
      ))}
    </svg>
  )
}

const bands: { from: number; to: number; ink: string; faint?: boolean }[] = [
  { from: 0, to: 11, ink: 'off' },
  { from: 11, to: 34, ink: 'off', faint: true },
  { from: 34, to: 66, ink: 'risk', faint: true },
  { from: 66, to: 90, ink: 'on', faint: true },
  { from: 90, to: 100, ink: 'on' },
]

const words: {
  says: string
  at: number
  up?: boolean
  anchor?: 'start' | 'middle' | 'end'
  faint?: boolean
}[] = [
  { says: 'Very unlikely', at: 0, up: true, anchor: 'start' },
  { says: 'Unlikely', at: 22.5 },
  { says: 'Even odds', at: 50 },
  { says: 'Likely', at: 78 },
  { says: 'Very likely', at: 100, up: true, anchor: 'end' },
  { says: percent(0.11), at: 11, faint: true },
  { says: percent(0.34), at: 34, up: true, faint: true },
  { says: percent(0.66), at: 66, up: true, faint: true },
  { says: percent(0.9), at: 90, faint: true },
]

const levers = [
  { what: 'Decide D-12', from: 61e3, middle: 96e3, to: 130e3 },
  { what: 'Lend Nell Crowe', from: 22e3, middle: 58e3, to: 91e3 },
  { what: 'Weekend rota', from: -6e3, middle: 18e3, to: 40e3 },
]
