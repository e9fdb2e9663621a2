/** What the page says first. Figures with two significant figures, chances in words. */
import type { Causes, Leg } from '@throughline/diagnosis'
import { dayInWords } from '../../parts/format/days.ts'
import { daysInTwoFigures, worth } from '../../parts/format/worth.ts'
import type { Scope } from './scope.ts'

export const legNames: Readonly<Record<Leg, string>> = {
  clarity: 'Clarity',
  alignment: 'Alignment',
  feedback: 'Feedback',
}

export const legWords: Readonly<Record<Leg, string>> = {
  clarity: 'Words that cannot be tested',
  alignment: 'People wait for each other',
  feedback: 'The truth comes late',
}

/** '€ 310 k and 31 days short.' */
export function headline({ gap, by, unit }: Scope): string {
  if (by === 'days') {
    if (gap.lateDaysMean === null) return 'No day can be told yet.'
    return gap.lateDaysMean < 0.5
      ? 'On its days, on average.'
      : `${daysLate(gap.lateDaysMean)} late on average.`
  }
  if (isNothing(gap.gap, gap.intended)) return 'No gap worth naming.'
  const late = gap.gapDays !== null && gap.gapDays > 0 ? ` and ${daysLate(gap.gapDays)}` : ''
  return `${worth(gap.gap, unit)}${late} short.`
}

/** '€ 1.4 M intended by 30 June; € 1.1 M expected.' */
export function intendedAndExpected(
  scope: Scope,
  today: string,
): { intended: string; rest: string; expected: string } {
  const { gap, unit, horizonOn } = scope
  return {
    intended: worth(gap.intended, unit),
    rest: ` intended by ${dayInWords(horizonOn, today)}; `,
    expected: worth(gap.expected, unit),
  }
}

/** Where most of it comes from, where that can be told apart. */
export function acuteInWords(causes: Causes | undefined): string {
  if (!causes || causes.gap <= 0) return ''
  const { acute, legs } = causes
  if (isPlansOwn(causes)) return 'Hardly any of it is clarity, alignment or feedback: it is the plan’s own. '
  if (!acute) {
    const any = Math.max(legs.clarity, legs.alignment, legs.feedback) > 0
    return any ? 'Clarity, alignment and feedback are close. ' : ''
  }
  const share = legs[acute] / causes.gap
  // The legs may weigh more than the gap, where the plan holds room that takes some of it back.
  if (share > 1.05)
    return `${legNames[acute]} alone costs more than the gap: ${legWords[acute].toLowerCase()}. `
  const part = share > 0.9 ? 'Nearly all' : share > 0.5 ? 'Over half' : 'The largest part'
  return `${part} is ${acute}: ${legWords[acute].toLowerCase()}. `
}

/** The repairs explain next to nothing: the plan itself promises too much for its days. */
export function isPlansOwn({ legs, plansOwn, gap }: Causes): boolean {
  return plansOwn > 0.5 * gap && Math.max(legs.clarity, legs.alignment, legs.feedback) < 0.05 * gap
}

/** A gap of less than half a per cent is none. */
export function isNothing(gap: number, intended: number): boolean {
  return Math.abs(gap) < 0.005 * intended
}

function daysLate(days: number): string {
  return daysInTwoFigures(days < 10 ? Number(days.toPrecision(1)) : days)
}
