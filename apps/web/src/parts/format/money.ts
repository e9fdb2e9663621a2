/** Money in two significant figures: `€ 310 k`, `€ 1.4 M`, `−€ 41 k`. Amounts are in whole units. */
export function money(amount: number, currency = 'EUR'): string {
  const size = sizeOf(Math.abs(rounded(amount)))
  const sign = rounded(amount) < 0 ? '−' : ''
  return `${sign}${signOf(currency)}${thin}${inSize(Math.abs(rounded(amount)), size)}${suffix(size)}`
}

/** A range with one unit: `€ 0.84 to 1.3 M`. */
export function moneyRange(from: number, to: number, currency = 'EUR'): string {
  const size = sizeOf(Math.max(Math.abs(rounded(from)), Math.abs(rounded(to))))
  const end = (amount: number) => `${amount < 0 ? '−' : ''}${inSize(Math.abs(amount), size)}`
  return `${signOf(currency)}${thin}${end(rounded(from))} to ${end(rounded(to))}${suffix(size)}`
}

/** `112 %` of a share from 0 up, whole. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}${thin}%`.replace('-', '−')
}

/** The narrow no-break space between a number and its unit. */
export const thin = '\u202f'

function rounded(amount: number): number {
  return Number(amount.toPrecision(2))
}

function sizeOf(amount: number): number {
  return amount >= 1e9 ? 1e9 : amount >= 1e6 ? 1e6 : amount >= 1e3 ? 1e3 : 1
}

function inSize(amount: number, size: number): string {
  return String(Number((amount / size).toPrecision(12)))
}

function suffix(size: number): string {
  return { 1e9: `${thin}bn`, 1e6: `${thin}M`, 1e3: `${thin}k` }[size] ?? ''
}

function signOf(currency: string): string {
  return { EUR: '€', GBP: '£', USD: '$' }[currency] ?? currency
}
