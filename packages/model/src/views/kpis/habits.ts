/** KPIs of the way of working: how long decisions take, what is passed over, what coordination costs, who is in rhythm. */
import { addDays } from '../../days.ts'
import type { AnyRecord } from '../../grammar/record.ts'
import { type KindName, registry } from '../../registry.ts'
import { coordinationHours } from '../coordination.ts'
import { decisionLatency } from '../decision-latency.ts'
import { rhythmDays } from '../status-said.ts'
import { afterWorkingDays, workingDaysOf } from '../working-days.ts'
import { belongs, isIn, type Kpi, type KpiAsked, median, percentOf } from './kpi.ts'

export const latency: Kpi = {
  name: 'decisionLatency',
  says: 'Median working days from raised to decided: waiting for input, for the decider, reopened.',
  unit: 'working days',
  better: 'down',
  measured: asked => {
    const { world, period } = asked
    const taken = world
      .all('decision')
      .filter(each => isIn(period, each.steps.decided?.at) && ofTeam(asked, each))
      .map(each => decisionLatency(world, each, period.to))
    const value = median(taken.map(each => each.total))
    if (value === undefined) return { of: 0 }
    const middle = (part: 'input' | 'decider' | 'reopened') => median(taken.map(each => each[part])) ?? 0
    const parts = { input: middle('input'), decider: middle('decider'), reopened: middle('reopened') }
    return { value, of: taken.length, parts }
  },
}

export const overrides: Kpi = {
  name: 'overrides',
  says: 'Warnings passed over, for each hundred commitments.',
  unit: '%',
  better: 'down',
  measured: asked => {
    const { world, period } = asked
    const committed = world
      .all('outcome')
      .filter(each => isIn(period, each.steps.committed?.at) && belongs(asked, each))
    const passed = everyRecord(asked)
      .flatMap(each => each.passedOver)
      .filter(each => isIn(period, each.at))
    return percentOf(passed.length, committed.length)
  },
}

export const coordination: Kpi = {
  name: 'coordinationShare',
  says: 'Hours in cadences, gates and retrospectives, of all hours.',
  unit: '%',
  better: 'down',
  measured: ({ world, period, team }) => {
    const teams = team ? [world.one('team', team)] : world.all('team').filter(each => !each.parent)
    const weeks = mondaysOf(period)
    const held = teams.flatMap(each => (each ? weeks.map(week => coordinationHours(world, each, week)) : []))
    const hours = held.reduce((total, each) => total + each.hours, 0)
    const ofHours = held.reduce((total, each) => total + each.ofHours, 0)
    return percentOf(hours, ofHours, weeks.length)
  },
}

export const inRhythm: Kpi = {
  name: 'use',
  says: 'Committed outcomes whose owner had checked in within the rhythm at the end.',
  unit: '%',
  better: 'up',
  measured: asked => {
    const { world, period } = asked
    const owed = world.all('outcome').filter(each => {
      const since = each.steps.committed?.at
      return (
        each.state === 'committed' &&
        since !== undefined &&
        since.slice(0, 10) <= period.to &&
        belongs(asked, each)
      )
    })
    const heard = owed.filter(each => {
      const said = [
        each.steps.committed!.at,
        ...world.pointing('checkIn', 'of', each.id).map(one => one.createdAt),
      ]
      const newest = said
        .map(at => at.slice(0, 10))
        .filter(on => on <= period.to)
        .sort()
        .at(-1)!
      const days = workingDaysOf(world, world.one('person', each.owner))
      return afterWorkingDays(days, addDays(newest, rhythmDays), world.figure('outdatedAfter')) >= period.to
    })
    return percentOf(heard.length, owed.length)
  },
}

function ofTeam(asked: KpiAsked, decision: AnyRecord): boolean {
  const about = ((decision.about ?? []) as string[]).flatMap(id => asked.world.record(id) ?? [])
  return (about.length > 0 ? about : [decision]).some(each => belongs(asked, each))
}

function everyRecord(asked: KpiAsked): AnyRecord[] {
  return Object.keys(registry.kinds)
    .flatMap(kind => asked.world.all(kind as KindName) as unknown as AnyRecord[])
    .filter(each => each.passedOver.length > 0 && belongs(asked, each))
}

function mondaysOf({ from, to }: { from: string; to: string }): string[] {
  const weeks: string[] = []
  for (let on = from; on <= to && weeks.length < 60; on = addDays(on, 7)) weeks.push(on)
  return weeks
}
