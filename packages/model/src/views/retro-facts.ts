/** The facts that a retrospective opens with: read from the world, so that nobody's memory has to be one. */
import type { AnyRecord } from '../grammar/record.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { outcomesOf } from './cycles.ts'
import { type DecisionLatency, decisionLatency, isOpenDecision, raisedOnOf } from './decision-latency.ts'
import { allBelow } from './line-of-sight.ts'
import { type DayMove, dayMoves } from './promised-day.ts'
import { signalValue } from './signal-value.ts'
import { workingDaysBetween, workingDaysOf } from './working-days.ts'

export interface RetroFacts {
  /** What slowed us: the longest waits, in working days, the longest first. */
  readonly waits: readonly { readonly of: AnyRecord; readonly days: number }[]
  /** Where decisions stuck: latency in its three parts, the longest first. */
  readonly decisions: readonly { readonly of: AnyRecord; readonly latency: DecisionLatency }[]
  /** Risks written down after the work that they touch had begun. */
  readonly lateRisks: readonly AnyRecord[]
  /** What moved: signals before and now, against their target. */
  readonly signals: readonly {
    readonly of: AnyRecord
    readonly before?: number
    readonly now?: number
    readonly target?: number
  }[]
  /** Days that were moved after they had been promised. */
  readonly moved: readonly { readonly of: AnyRecord; readonly moves: readonly DayMove[] }[]
  /** Work that was done again. */
  readonly reopened: readonly AnyRecord[]
  /** Warnings that were passed over, and why. */
  readonly passedOver: readonly { readonly of: AnyRecord; readonly code: string; readonly because: string }[]
}

/** How many of each are read aloud. */
const shown = 5

/** Findings of the same time stand beside these; the diagnosis keeps them. */
export function retroFacts(world: World, retro: Records['retro'], on: string): RetroFacts {
  const line = lineOf(world, retro)
  const ids = new Set(line.map(each => each.id))
  const decisions = world
    .all('decision')
    .filter(each => (each.about ?? []).some(id => ids.has(id)))
    .map(of => ({ of, latency: decisionLatency(world, of, on) }))
    .sort((a, b) => b.latency.total - a.latency.total)
  return {
    waits: waitsOf(world, { line, decisions: decisions.map(each => each.of) }, on),
    decisions: decisions.slice(0, shown),
    lateRisks: lateRisks(world, line),
    signals: signalsOf(world, { retro, line }, on),
    moved: line.map(of => ({ of, moves: dayMoves(world, of) })).filter(each => each.moves.length > 0),
    reopened: line.filter(each => each.steps.reopened !== undefined),
    passedOver: line.flatMap(of => of.passedOver.map(({ code, because }) => ({ of, code, because }))),
  }
}

/** What it looks back at: a cycle's outcomes, an outcome, what hangs below an engagement's root; and all below. */
function lineOf(world: World, retro: Records['retro']): AnyRecord[] {
  const of = world.record(retro.of)
  const cycle = world.one('cycle', retro.of)
  const root = world.one('engagement', retro.of)?.root
  const tops: AnyRecord[] = cycle
    ? outcomesOf(world, cycle)
    : [...(of ? [of] : []), ...(root ? [world.record(root)!] : [])]
  return [...new Set(tops.flatMap(top => [top, ...allBelow(world, top.id)]))]
}

/** Decisions, dependencies and blocked words that waited, on the calendar of whoever had to answer. */
function waitsOf(
  world: World,
  { line, decisions }: { line: readonly AnyRecord[]; decisions: readonly Records['decision'][] },
  on: string,
): RetroFacts['waits'] {
  const days = workingDaysOf(world, undefined)
  const between = (from: string, to: string) => workingDaysBetween(days, from.slice(0, 10), to.slice(0, 10))
  const asked = line.flatMap(each => world.pointing('dependency', 'to', each.id))
  const blocked = line.flatMap(each => world.pointing('checkIn', 'of', each.id)).filter(each => each.blocked)
  const longest = new Map<string, { of: AnyRecord; days: number }>()
  const put = (of: AnyRecord, waited: number) => {
    if (waited > (longest.get(of.id)?.days ?? 0)) longest.set(of.id, { of, days: waited })
  }
  for (const each of decisions)
    put(each, between(raisedOnOf(each), isOpenDecision(each) ? on : (each.steps.decided?.at ?? on)))
  for (const each of asked) put(each, between(each.createdAt, each.steps.accepted?.at ?? on))
  for (const each of blocked)
    put(world.record(each.of) ?? each, between(each.blocked!.sinceOn, each.createdAt))
  return [...longest.values()].sort((a, b) => b.days - a.days).slice(0, shown)
}

function lateRisks(world: World, line: readonly AnyRecord[]): AnyRecord[] {
  const begun = new Map(line.map(each => [each.id, each.steps.started?.first?.at ?? each.steps.started?.at]))
  const starts = [...begun.values()].filter(at => at !== undefined).sort()
  return world.all('risk').filter(risk => {
    const touched = (risk.affects ?? []).filter(id => begun.has(id))
    const began = touched.flatMap(id => begun.get(id) ?? []).sort()[0] ?? starts[0]
    return touched.length > 0 && began !== undefined && risk.createdAt > began
  })
}

function signalsOf(
  world: World,
  { retro, line }: { retro: Records['retro']; line: readonly AnyRecord[] },
  on: string,
): RetroFacts['signals'] {
  const ids = new Set(line.flatMap(each => (each.signals ?? []) as string[]))
  const valueBefore = new Map(
    (retro.before ?? []).flatMap(id => {
      const reading = world.one('reading', id)
      return reading ? [[reading.signal, reading.value] as const] : []
    }),
  )
  const from = line.map(each => each.createdAt.slice(0, 10)).sort()[0] ?? on
  return [...ids].flatMap(id => {
    const of = world.one('signal', id)
    if (!of) return []
    const before = valueBefore.get(id) ?? signalValue(world, of, from).value
    const now = signalValue(world, of, on).value
    return [
      {
        of,
        ...(before === undefined ? {} : { before }),
        ...(now === undefined ? {} : { now }),
        ...(of.target === undefined ? {} : { target: of.target }),
      },
    ]
  })
}
