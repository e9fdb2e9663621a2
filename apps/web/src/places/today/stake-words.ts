/** The first column: what is at stake, as a figure and of what. */
import { lineOfSight, type Stake, type World } from '@throughline/model'
import { money } from '../../parts/format/money.ts'

/** Nothing where no value is stated and nothing is late: it reads 'No money at stake'. */
export function stakeWords(
  world: World,
  about: string,
  stake: Stake,
): { figure: string; of: string } | undefined {
  if (stake.value !== undefined) return { figure: amountWords(world, stake.value), of: per(world, about) }
  if (stake.daysLate <= 0) return undefined
  return { figure: stake.daysLate === 1 ? '1 day' : `${stake.daysLate} days`, of: 'late' }
}

function amountWords(world: World, amount: number): string {
  const { valueUnit = 'points', currency } = world.workspace ?? {}
  if (valueUnit === 'money' || currency !== undefined) return money(amount, currency)
  return `${amount.toLocaleString('en')} ${amount === 1 ? 'point' : 'points'}`
}

function per(world: World, about: string): string {
  const priced = lineOfSight(world, about).findLast(record => record.value !== undefined)
  const { per } = (priced?.value ?? {}) as { per?: string }
  return per ? `a ${per}, at stake` : 'at stake'
}
