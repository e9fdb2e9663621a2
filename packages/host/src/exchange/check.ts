/** A plan's verdict: read, tried out on a world of its own, and judged; every finding at its place. */
import { type CannotSay, diagnose, type Evidence, type Finding, type Severity } from '@throughline/diagnosis'
import { lineOfSight, registry, titleOf, type World } from '@throughline/model'
import type { Entry, Plan } from './entry.ts'
import type { Place } from './place.ts'
import { planWorld } from './plan-world.ts'
import type { Trouble } from './trouble.ts'
import { typedCommand } from './typed-command.ts'
import { entryTitle } from './unkeyed.ts'

export interface CheckFinding {
  readonly code: string
  readonly leg: string
  readonly severity: Severity
  readonly subject: { readonly kind: string; readonly key: string; readonly title: string }
  readonly place: Place
  readonly sentence: string
  readonly evidence: readonly Evidence[]
  readonly remedy: string
  readonly cost: Finding['cost']
  /** The command that mends it, as it is typed. */
  readonly command?: string
  /** The record at the top of its tree, by which findings are grouped; nothing where there is none. */
  readonly tree?: { readonly key: string; readonly title: string }
}

export interface CheckReport {
  readonly findings: readonly CheckFinding[]
  readonly cannot: readonly CannotSay[]
  readonly records: { readonly [kind: string]: number }
  /** The file could not be read as a plan. */
  readonly unreadable: boolean
  /** How many findings of one tree are shown before the rest is counted. */
  readonly shownMost: number
  /** What the reader decided by itself. */
  readonly told: readonly string[]
}

/** @param today the day on which the plan is judged; its records count as opened on it unless the file says when */
export function checkPlan(plan: Plan, today: string): CheckReport {
  const broken = plan.troubles.filter(trouble => trouble.unreadable)
  if (broken.length > 0)
    return {
      findings: broken.map(told),
      cannot: [],
      records: {},
      unreadable: true,
      shownMost: 20,
      told: plan.told,
    }
  const { world, moment, tried } = planWorld(plan, today)
  const { findings, cannot } = diagnose(world, moment, { asPlan: true })
  const silent = silencedBy(tried.troubles, tried.withheld)
  const judged = findings.flatMap(finding => {
    const entry = tried.entryOf.get(finding.subject.id)
    return entry && !silent(entry, finding) ? [placed(finding, entry, world)] : []
  })
  const idOf = new Map([...tried.entryOf].map(([id, entry]) => [entry, id]))
  const troubles = tried.troubles.map(trouble => {
    const id = trouble.entry && idOf.get(trouble.entry)
    return { ...told(trouble), ...(id ? topOf(id, world) : {}) }
  })
  return {
    findings: inOrder([...troubles, ...judged]),
    cannot,
    records: countedByKind(tried.entries),
    told: [...plan.told, ...tried.told],
    unreadable: false,
    shownMost: world.figure('findingsPerSubject'),
  }
}

function told(trouble: Trouble): CheckFinding {
  const { code, place, reason, remedy, entry } = trouble
  const subject = entry
    ? { kind: entry.kind, key: entry.key ?? '', title: entryTitle(entry) }
    : { kind: 'plan', key: '', title: place.file }
  const said = { sentence: reason, evidence: [{ text: reason }], remedy, cost: {} }
  return { code, leg: 'clarity', severity: 'error', subject, place, ...said }
}

function placed(finding: Finding, entry: Entry, world: World): CheckFinding {
  const { code, leg, severity, sentence, evidence, remedy, cost, field } = finding
  const { kind, key, title } = finding.subject
  const place = placeIn(entry, field)
  const command = typedCommand(finding, world)
  return {
    code,
    leg,
    severity,
    subject: { kind, key, title },
    place,
    sentence,
    evidence,
    remedy,
    cost,
    ...(command ? { command } : {}),
    ...topOf(finding.subject.id, world),
  }
}

/** Of the field; of the words by which the record is known where that field is empty. */
function placeIn(entry: Entry, field: string | undefined): Place {
  const said = field === undefined ? undefined : entry.fields[field]
  return said?.place ?? entry.fields[registry.kinds[entry.kind]?.title ?? '']?.place ?? entry.place
}

/** What cannot be read is the deepest cause: it silences what would follow from it on the same record. */
function silencedBy(
  troubles: readonly Trouble[],
  withheld: ReadonlyMap<Entry, readonly string[]>,
): (entry: Entry, finding: Finding) => boolean {
  const fields = new Map([...withheld].map(([entry, names]) => [entry, new Set(names)]))
  const unread = new Set<Entry>()
  for (const { entry, field, code } of troubles) {
    if (!entry) continue
    if (field !== undefined) fields.set(entry, (fields.get(entry) ?? new Set()).add(field))
    if (unreadReferences.has(code)) unread.add(entry)
  }
  return (entry, finding) =>
    (finding.field !== undefined && (fields.get(entry)?.has(finding.field) ?? false)) ||
    (unread.has(entry) && followUps.has(finding.code)) ||
    (finding.code === 'orphan-work' && (fields.get(entry)?.has('parent') ?? false))
}

const unreadReferences = new Set(['unknown-reference', 'group-owner'])
const followUps = new Set(
  'no-owner group-owner absent-owner no-done stopped-too-early uncovered-outcome'.split(' '),
)

function topOf(id: string, world: World): Pick<CheckFinding, 'tree'> {
  const top = lineOfSight(world, id)[0]
  return top ? { tree: { key: top.key, title: titleOf(top) } } : {}
}

function inOrder(findings: readonly CheckFinding[]): CheckFinding[] {
  return [...findings].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
}

function countedByKind(entries: readonly Entry[]): { [kind: string]: number } {
  const counts: { [kind: string]: number } = {}
  for (const { kind } of entries) if (kind !== 'workspace') counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
