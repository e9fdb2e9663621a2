/** What was agreed, as lines that can be laid beside each other: scope, owners, days, value. */
import type { AnyRecord } from '../grammar/record.ts'
import { titleOf } from '../registry.ts'
import { same } from '../same.ts'
import type { World } from '../world.ts'
import { outcomesOf } from './cycles.ts'
import { allBelow } from './line-of-sight.ts'

export interface BaselineLine {
  readonly id: string
  readonly key: string
  readonly kind: string
  readonly title: string
  readonly state: string
  readonly parent?: string
  readonly owner?: string
  readonly team?: string
  readonly dueOn?: string
  readonly estimate?: unknown
  readonly value?: unknown
}

/** Lines by the id of their record, at one place of the ledger. */
export interface BaselineSeen {
  readonly of: string
  readonly atPosition: number
  readonly lines: ReadonlyMap<string, BaselineLine>
}

export interface Comparison {
  readonly added: readonly BaselineLine[]
  readonly removed: readonly BaselineLine[]
  /** Another day. */
  readonly moved: readonly { readonly line: BaselineLine; readonly from?: string; readonly to?: string }[]
  /** Anything else that was agreed. */
  readonly changed: readonly LineChange[]
}

export interface LineChange {
  readonly line: BaselineLine
  readonly field: 'title' | 'parent' | 'owner' | 'team' | 'estimate' | 'value'
  readonly from?: unknown
  readonly to?: unknown
}

/**
 * What a baseline of this subject compares, in the world at its position: the subject and everything below it that was
 * not dropped. Of an engagement what hangs below its root; of a cycle what is due in it.
 */
export function baselineOf(world: World, subject: string): BaselineSeen {
  const scope = topsOf(world, subject).flatMap(top => [top, ...allBelow(world, top.id)])
  const lines = scope.filter(each => !gone(each)).map(each => [each.id, lineOf(each)] as const)
  return { of: subject, atPosition: world.position, lines: new Map(lines) }
}

/** What changed from one to the other. */
export function compared(before: BaselineSeen, after: BaselineSeen): Comparison {
  const both = [...after.lines.values()].flatMap(line => {
    const was = before.lines.get(line.id)
    return was ? [{ was, line }] : []
  })
  return {
    added: [...after.lines.values()].filter(line => !before.lines.has(line.id)),
    removed: [...before.lines.values()].filter(line => !after.lines.has(line.id)),
    moved: both
      .filter(({ was, line }) => was.dueOn !== line.dueOn)
      .map(({ was, line }) => ({
        line,
        ...(was.dueOn === undefined ? {} : { from: was.dueOn }),
        ...(line.dueOn === undefined ? {} : { to: line.dueOn }),
      })),
    changed: both.flatMap(({ was, line }) =>
      agreed
        .filter(field => !same(was[field], line[field]))
        .map(field => ({ line, field, from: was[field], to: line[field] })),
    ),
  }
}

const agreed = ['title', 'parent', 'owner', 'team', 'estimate', 'value'] as const

function topsOf(world: World, subject: string): AnyRecord[] {
  const engagement = world.one('engagement', subject)
  const cycle = world.one('cycle', subject)
  if (cycle) return outcomesOf(world, cycle) as readonly unknown[] as AnyRecord[]
  const top = world.record(engagement ? (engagement.root ?? '') : subject)
  return top ? [top] : []
}

function gone(record: AnyRecord): boolean {
  return record.state === 'dropped' || record.archived === true
}

function lineOf(record: AnyRecord): BaselineLine {
  const kept = Object.fromEntries(
    (['parent', 'team', 'dueOn', 'estimate', 'value'] as const)
      .filter(name => record[name] !== undefined)
      .map(name => [name, record[name]]),
  )
  const owner = (record.owner ?? record.champion ?? record.assignee) as string | undefined
  return {
    id: record.id,
    key: record.key,
    kind: record.kind,
    title: titleOf(record),
    state: record.state,
    ...kept,
    ...(owner === undefined ? {} : { owner }),
  }
}
