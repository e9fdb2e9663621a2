/** A lever as somebody would say it aloud, with what it wins back and how sure that is. */
import type { LeverGain } from '@throughline/engine'
import type { World } from '@throughline/model'
import type { WeighedLever } from './levers.ts'

/** 'Decide D-12 this week: 9 working days earlier on average, worth about € 96 k; we are sure of that.' */
export function gainSentence({ lever, gain }: WeighedLever, world: World, by: 'value' | 'days'): string {
  if (lever.due) return `${lever.deed}: ${chanceWon(gain)}; nothing comes earlier by it.`
  const told = gain[by]
  if (!(told.lower > 0)) return `${lever.deed}: not yet told apart from no gain.`
  const worth = by === 'value' ? `, worth about ${amount(gain.value.mean, world)}` : ''
  const sure = told.mean > 4 * told.standardError ? 'we are sure of that' : 'we are fairly sure'
  return `${lever.deed}: ${daysWon(gain.days.mean)}${worth}; ${sure}.`
}

function daysWon(mean: number): string {
  const direction = mean >= 0 ? 'earlier' : 'later'
  const size = Math.abs(mean)
  if (size < 0.05) return 'the same days on average'
  if (size < 0.95) return `less than a working day ${direction} on average`
  const days = twoFigures(size)
  return `${days} ${days === '1' ? 'working day' : 'working days'} ${direction} on average`
}

function chanceWon({ onTime }: LeverGain): string {
  return `${Math.round(100 * onTime.mean)} points likelier to be kept`
}

/** Money and days with two significant figures. */
export function twoFigures(value: number): string {
  if (value === 0) return '0'
  const rounded = Number(value.toPrecision(2))
  return rounded >= 10 ? String(Math.round(rounded)) : String(rounded)
}

const signs: { readonly [currency: string]: string } = { EUR: '€', GBP: '£', USD: '$' }

/** '€ 96 k' with narrow no-break spaces; points where the workspace does not price. */
function amount(value: number, world: World): string {
  const { valueUnit = 'points', currency = '' } = world.workspace ?? {}
  const size = Math.abs(Number(value.toPrecision(2)))
  const [scaled, unit] =
    size >= 1e6 ? [size / 1e6, '\u202fM'] : size >= 1e3 ? [size / 1e3, '\u202fk'] : [size, '']
  const said = `${twoFigures(scaled)}${unit}`
  return valueUnit === 'money' ? `${signs[currency] ?? currency}\u202f${said}`.trim() : `${said} points`
}
