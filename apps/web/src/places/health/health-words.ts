/** The words of Health. */
import type { KpiTrend, KpiValue } from '@throughline/model'
import type { Shape } from '../../parts/glyph.tsx'
import type { Colour, ItemLine, Rating } from './nine-lines.ts'

export const shapes: { readonly [colour in Colour]: Shape } = { green: 'on', yellow: 'risk', red: 'off' }
export const colourWords: { readonly [colour in Colour]: string } = {
  green: 'Green',
  yellow: 'Yellow',
  red: 'Red',
}

/** The one thing to see first. */
export function headline(lines: readonly ItemLine[]): string {
  const red = lines.flatMap(line => line.red.map(each => ({ ...each, label: line.label })))
  const waiting = red.filter(each => !each.intervention)
  if (waiting.length > 0) {
    const [first] = waiting
    const more = waiting.length > 1 ? `, and ${waiting.length - 1} more` : ''
    return `${first!.label} is red and waits for one change${more}.`
  }
  if (red.length === 1) return 'One item is red, and its change is under way.'
  if (red.length > 1) return `${red.length} items are red, and each has its change.`
  if (lines.every(line => line.ratings.length === 0)) return 'How is the way of working?'
  return 'No item is red.'
}

/** `was yellow`; nothing where it was the same, or never said. */
export function trendWords({ colour, before }: Rating): string | undefined {
  if (before === undefined || before === colour) return undefined
  return `was ${colourWords[before].toLowerCase()}`
}

export function kpiWords({ kpi }: Pick<KpiTrend, 'kpi'>, { value }: KpiValue): string {
  if (value === undefined) return 'nothing yet'
  const figure = value >= 100 ? Math.round(value) : Number(value.toPrecision(2))
  return kpi.unit === '%' ? `${figure} %` : kpi.unit === 'each' ? String(figure) : `${figure} ${kpi.unit}`
}

/** Better, worse or as it was, since the period before. */
export function kpiMove({ kpi, periods }: KpiTrend): 'better' | 'worse' | undefined {
  const [before, now] = periods
    .map(each => each.value)
    .filter(each => each !== undefined)
    .slice(-2)
  if (before === undefined || now === undefined || before === now) return undefined
  return now > before === (kpi.better === 'up') ? 'better' : 'worse'
}

/** `onTime` in words. */
export const kpiLabels: { readonly [name: string]: string } = {
  onTime: 'On time',
  firstOutput: 'First output',
  promisesKept: 'Promises kept',
  proven: 'Proven in use',
  foundEarly: 'Found early',
  surprises: 'Surprises per engagement',
  reworkShare: 'Done again',
  unplannedShare: 'Unplanned',
  decisionLatency: 'Wait for a decision',
  deliveryEfficiency: 'Effort estimated to spent',
  overrides: 'Warnings passed over',
  coordinationShare: 'Coordination',
  use: 'Owners in rhythm',
}

/** `unaccepted-dependency` as a reader says it. */
export function findingWords(code: string, count: number): string {
  return `${count} × ${code.replaceAll('-', ' ')}`
}
