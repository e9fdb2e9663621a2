/** A lever as somebody would say it aloud, with what it wins back and how sure that is. */
import type { World } from '@throughline/model'
import type { WeighedLever } from './levers.ts'

/** 'Decide D-12 this week: 9 days earlier on average, worth about 96 k; we are sure of that.' */
export function gainSentence({ lever, gain }: WeighedLever, world: World, by: 'value' | 'days'): string {
  const days = twoFigures(Math.abs(gain.days.mean))
  const told = gain[by]
  const earlier = `${days} ${days === '1' ? 'working day' : 'working days'} ${gain.days.mean >= 0 ? 'earlier' : 'later'} on average`
  if (told.lower <= 0) return `${lever.deed}: not yet told apart from no gain.`
  const worth = by === 'value' ? `, worth about ${amount(gain.value.mean, world)}` : ''
  const sure = told.mean > 4 * told.standardError ? 'we are sure of that' : 'we are fairly sure'
  return `${lever.deed}: ${earlier}${worth}; ${sure}.`
}

/** Money and days with two significant figures. */
export function twoFigures(value: number): string {
  if (value === 0) return '0'
  const rounded = Number(value.toPrecision(2))
  return rounded >= 10 ? String(Math.round(rounded)) : String(rounded)
}

function amount(value: number, world: World): string {
  const { valueUnit = 'points', currency = '' } = world.workspace ?? {}
  const size = Math.abs(value)
  const [scaled, unit] = size >= 1e6 ? [size / 1e6, ' M'] : size >= 1e3 ? [size / 1e3, ' k'] : [size, '']
  const said = `${twoFigures(scaled)}${unit}`
  return valueUnit === 'money' ? `${currency} ${said}`.trim() : `${said} points`
}
