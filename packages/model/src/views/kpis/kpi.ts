/** What a KPI is, and the questions that all of them ask of a record: whose is it, when was it, how much effort? */
import type { AnyRecord } from '../../grammar/record.ts'
import { teamAndBelow } from '../../members.ts'
import type { World } from '../../world.ts'
import { aboveOf } from '../line-of-sight.ts'

/** Both days are part of it. */
export interface Period {
  readonly name: string
  readonly from: string
  readonly to: string
}

export interface KpiAsked {
  readonly world: World
  readonly period: Period
  /** Without it: the organisation. The teams below it count with it. */
  readonly team?: string | undefined
}

export interface KpiValue {
  /** Nothing where there was nothing to count. */
  readonly value?: number
  /** How many records it was counted from. */
  readonly of: number
  /** Shares of it that are told apart, such as to clients and inside. */
  readonly parts?: { readonly [part: string]: number }
}

export interface Kpi {
  readonly name: string
  /** What it is, in a sentence. */
  readonly says: string
  readonly unit: '%' | 'days' | 'working days' | 'each'
  readonly better: 'up' | 'down'
  readonly measured: (asked: KpiAsked) => KpiValue
}

export function isIn({ from, to }: Period, at: string | undefined): boolean {
  if (at === undefined) return false
  const on = at.slice(0, 10)
  return from <= on && on <= to
}

/** Whose a record is: by its team, else its owner's, else that of what it is part of. */
export function belongs({ world, team }: KpiAsked, record: AnyRecord): boolean {
  if (team === undefined) return true
  const teams = teamAndBelow(world, team)
  const seen = new Set<string>()
  for (let at: AnyRecord | undefined = record; at && !seen.has(at.id); at = aboveOf(world, at)) {
    seen.add(at.id)
    if (typeof at.team === 'string') return teams.has(at.team)
    const owner = world.one('person', (at.owner ?? at.decider ?? at.deliveryLead) as string | undefined)
    if (owner?.teams?.length) return owner.teams.some(id => teams.has(id))
  }
  return false
}

/** Part of a whole in per cent; without a value where the whole is empty. */
export function percentOf(part: number, whole: number, count = whole): KpiValue {
  return whole === 0 ? { of: count } : { value: (100 * part) / whole, of: count }
}

/** The middle of the values, and the mean of the two middle ones where they are even. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  if (sorted.length % 2 === 1) return sorted[middle]
  return sorted.length === 0 ? undefined : (sorted[middle - 1]! + sorted[middle]!) / 2
}
