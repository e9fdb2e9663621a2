/** What importing a plan would do to a world: tried out first, all or nothing, the same command ids on a second try. */
import type { Command, Moment, Refusal, Replica } from '@throughline/model'
import { deterministicId } from './deterministic-id.ts'
import { type Entry, type Plan, planSystem } from './entry.ts'
import { rehearse } from './rehearse.ts'
import type { Entering } from './steps.ts'
import { switchingOn } from './switching-on.ts'
import type { Trouble } from './trouble.ts'
import { entryTitle } from './unkeyed.ts'

export interface PlannedImport {
  /** Stands for the whole import: what changed, and on which versions. */
  readonly id: string
  /** Empty where nothing changed. To be carried out only where there is no trouble. */
  readonly commands: readonly Command[]
  readonly troubles: readonly Trouble[]
  readonly told: readonly string[]
  readonly added: { readonly [kind: string]: number }
  readonly changed: { readonly [kind: string]: number }
  readonly unchanged: number
  /** Checks that the opening balance skipped, each once with how many records it concerns. */
  readonly skipped: readonly SkippedCheck[]
}

export interface SkippedCheck {
  readonly code: string
  readonly count: number
  readonly reason: string
}

/**
 * @param world a replica of one's own, which is changed by trying
 * @param entering `switchesOn`: systems that its records belong to and that are off are switched on first
 */
export function planImport(
  plan: Plan,
  world: Replica,
  { moment, switchesOn, ...entering }: Entering & { moment: Moment; switchesOn?: boolean | undefined },
): PlannedImport {
  const whole = plan.troubles.filter(trouble => trouble.unreadable)
  if (whole.length > 0) return nothing({ ...plan, troubles: whole })
  const inside = world.workspace ? withoutWorkspace(plan) : plan
  const openedOn = entering.openedOn ?? openingOf(plan)
  const on = switchesOn ? switchingOn(inside, world, moment) : { commands: [], told: [] }
  const tried = rehearse(inside, world, { ...entering, openedOn, moment })
  const steps = tried.steps.map(step => step.command)
  const commands = steps.length === 0 ? [] : [...on.commands, ...steps]
  const touched = new Map<Entry, 'added' | 'changed'>()
  for (const { command, entry } of tried.steps)
    if (!touched.has(entry)) touched.set(entry, command.verb === 'add' ? 'added' : 'changed')
  return {
    id: commands.length === 0 ? '' : deterministicId(...commands.map(command => command.id)),
    commands,
    troubles: tried.troubles,
    told: [
      ...plan.told,
      ...(commands.length > 0 ? on.told : []),
      ...tried.told,
      ...keyless(tried.entries.slice(0, inside.entries.length), touched),
    ],
    added: countedByKind(touched, 'added'),
    changed: countedByKind(touched, 'changed'),
    unchanged: tried.entries.length - touched.size,
    skipped: skippedChecks(tried.passed.map(each => each.refusal)),
  }
}

function openingOf({ openedOn }: Plan): string | undefined {
  return typeof openedOn?.value === 'string' ? openedOn.value : undefined
}

/** A plan says how its organisation is called; it does not change how a workspace is set up. */
function withoutWorkspace(plan: Plan): Plan {
  return { ...plan, entries: plan.entries.filter(entry => entry.kind !== 'workspace') }
}

function keyless(entries: readonly Entry[], touched: ReadonlyMap<Entry, string>): string[] {
  const without = entries.filter(
    entry => entry.key === undefined && entry.source.system === planSystem && touched.get(entry) === 'added',
  )
  const [first] = without
  if (!first) return []
  const records = without.length === 1 ? '1 record has' : `${without.length} records have`
  const example = entryTitle(first).slice(0, 40)
  return [
    `${records} no key (‘${example}’, line ${first.place.line}): a changed title will make another record.`,
  ]
}

function countedByKind(touched: ReadonlyMap<Entry, string>, how: string): { [kind: string]: number } {
  const counts: { [kind: string]: number } = {}
  for (const [{ kind }, said] of touched) if (said === how) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

function skippedChecks(refusals: readonly Refusal[]): SkippedCheck[] {
  const byCode = new Map<string, SkippedCheck>()
  for (const { code, reason } of refusals)
    byCode.set(code, { code, reason, count: (byCode.get(code)?.count ?? 0) + 1 })
  return [...byCode.values()]
}

function nothing(plan: Plan): PlannedImport {
  const { troubles, told } = plan
  return { id: '', commands: [], troubles, told, added: {}, changed: {}, unchanged: 0, skipped: [] }
}
