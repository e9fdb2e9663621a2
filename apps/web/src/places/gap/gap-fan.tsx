import type { GapCurve } from '@throughline/diagnosis'
import { useToday } from '../../data/workspace.tsx'
import { Fan, type FanGap, type FanLines } from '../../parts/fan.tsx'
import { dayInTable, dayInWords } from '../../parts/format/days.ts'
import { daysInTwoFigures, plainWorth, worth, worthRange } from '../../parts/format/worth.ts'
import type { Scope } from './scope.ts'
import { isNothing } from './sentences.ts'

/** Value over time: what was intended, what is expected, and the gap between them at the horizon. */
export function GapFan(props: {
  scope: Scope
  curve: GapCurve
  tried: { curve: GapCurve; label: string } | undefined
}) {
  const { scope, curve, tried } = props
  const { gap, unit, horizonOn } = scope
  const today = useToday()
  const arrived = curve.realised.at(-1) ?? 0
  const range = `80 %: ${worthRange(gap.expected10, gap.expected90, unit)}`
  const intended = worth(gap.intended, unit)
  const expected = worth(gap.expected, unit)
  return (
    <Fan
      label={`Value over time: intended ${intended} by ${dayInWords(horizonOn, today)}, expected ${expected}, ${range}. The table says the same.`}
      lines={linesOf(curve, horizonOn)}
      today={today}
      horizon={{ on: horizonOn, label: `Horizon, ${dayInTable(horizonOn, today)}` }}
      gap={gapOf(scope)}
      names={{
        intended: `Intended ${intended}`,
        expected: `Expected ${expected}`,
        range,
        arrived: `Arrived: ${worth(arrived, unit)}`,
      }}
      amount={amount => (amount === 0 ? worth(0, unit) : plainWorth(amount))}
      {...(tried && { tried: { expected: tried.curve.expected, label: tried.label } })}
    />
  )
}

/** The last Monday may lie past the horizon, where nothing more is counted: it is drawn on the horizon. */
function linesOf(curve: GapCurve, horizonOn: string): FanLines {
  const { asLastPromised, ...lines } = curve
  const differs = asLastPromised.some((amount, at) => Math.abs(amount - curve.intended[at]!) > 1e-6)
  const days = curve.days.map(day => (day > horizonOn ? horizonOn : day))
  return { ...lines, days, ...(differs ? { asLastPromised } : {}) }
}

function gapOf({ gap, unit, horizonOn }: Scope): FanGap {
  const late = gap.gapDays !== null && gap.gapDays > 0 ? gap.gapDays : undefined
  const words = isNothing(gap.gap, gap.intended)
    ? []
    : [`${worth(gap.gap, unit)} short`, ...(late ? [`${daysInTwoFigures(late)} late`] : [])]
  return {
    on: horizonOn,
    intended: gap.intended,
    expected: gap.expected,
    words,
    ...(late && words.length > 0 ? { daysLate: late } : {}),
  }
}
