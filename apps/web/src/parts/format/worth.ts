/** Value as the workspace states it, money or points, in two significant figures. */
import type { World } from '@throughline/model'
import { money, moneyRange, thin } from './money.ts'

/** The currency, where value is money; nothing where it is points. */
export interface Unit {
  readonly currency?: string
}

export function unitOf({ workspace }: World): Unit {
  return workspace?.valueUnit === 'money' ? { currency: workspace.currency ?? 'EUR' } : {}
}

/** `€ 310 k`, `310 k points`. */
export function worth(amount: number, { currency }: Unit): string {
  return currency ? money(amount, currency) : `${plainWorth(amount)} points`
}

/** `€ 0.84 to 1.3 M`, `0.84 to 1.3 M points`. */
export function worthRange(from: number, to: number, { currency }: Unit): string {
  return currency ? moneyRange(from, to, currency) : `${moneyRange(from, to, '').trimStart()} points`
}

/** `310 k`, under a head that names the unit. */
export function plainWorth(amount: number): string {
  return money(amount, '').replace(thin, '').trim()
}

/** The same in brackets; empty where both ends read alike. */
export function rangeBeside(from: number, to: number, unit: Unit): string {
  return plainWorth(from) === plainWorth(to) ? '' : `(${worthRange(from, to, unit)})`
}

/** Two significant figures, without a unit: `31`, `0.4`, `−6`. */
export function twoFigures(amount: number): string {
  const rounded = Number(amount.toPrecision(2))
  const said = Math.abs(rounded) >= 10 ? String(Math.round(rounded)) : String(rounded)
  return said.replace('-', '−')
}

/** `31 days`, `1 day`, `0.4 days`. */
export function daysInTwoFigures(days: number): string {
  const said = twoFigures(days)
  return `${said} ${said === '1' || said === '−1' ? 'day' : 'days'}`
}
