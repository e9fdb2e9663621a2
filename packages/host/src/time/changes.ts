/** What changed between two moments: which records, what they said before and after, who did it and why. */
import type { Ledger } from '@throughline/ledger'
import { type AnyRecord, type Fact, registry, same, titleOf, type World } from '@throughline/model'
import type { Access } from '../access/access.ts'
import { factOf } from '../commands/fact-of.ts'
import { seenThen } from './as-of.ts'

export interface Changes {
  /** Positions between which it was looked. */
  readonly from: number
  readonly to: number
  /** In the order in which they were touched last, the newest first. */
  readonly changes: readonly Change[]
  /** Records that changed beyond these. */
  readonly more: number
}

export interface Change {
  readonly id: string
  readonly kind: string
  readonly key: string
  readonly title: string
  readonly sort: 'added' | 'archived' | 'restored' | 'moved' | 'edited'
  readonly state?: { readonly before: string; readonly after: string }
  readonly fields: readonly FieldChange[]
  /** What was done, oldest first. */
  readonly steps: readonly ChangeStep[]
}

export interface FieldChange {
  readonly field: string
  readonly label: string
  /** Left out where there was nothing; references are ids. */
  readonly before?: unknown
  readonly after?: unknown
}

export interface ChangeStep {
  readonly position: number
  readonly at: string
  /** Person id or the name of a door. */
  readonly by: string
  readonly verb: string
  readonly because?: string
}

interface Between {
  readonly ledger: Ledger
  readonly workspace: string
  readonly before: World & { readonly position: number }
  readonly after: World & { readonly position: number }
  readonly now: World
  readonly access: Access
  readonly most: number
}

export async function changesBetween(between: Between): Promise<Changes> {
  const { before, after, now, access, most } = between
  const touched = await stepsBetween(between)
  const seen = seenThen(now, access)
  const changes: Change[] = []
  let more = 0
  for (const [id, facts] of [...touched].reverse()) {
    const record = after.record(id)
    const shown = record && seen(record)
    if (!shown) continue
    const then = before.record(id)
    const change = changeOf(then && seen(then), shown, facts.map(stepOf))
    if (!change) continue
    if (changes.length < most) changes.push(change)
    else more++
  }
  return { from: before.position, to: after.position, changes, more }
}

const pageFacts = 5000

/** Facts of each subject as its reader may see them; who was touched last stands last. */
async function stepsBetween({
  ledger,
  workspace,
  before,
  after,
  access,
}: Between): Promise<Map<string, Fact[]>> {
  const touched = new Map<string, Fact[]>()
  for (let at = before.position; at < after.position; ) {
    const page = await ledger.read(workspace, at, Math.min(pageFacts, after.position - at))
    if (page.length === 0) break
    at = page.at(-1)!.position
    for (const kept of page) {
      const facts = touched.get(kept.subject) ?? []
      const fact = access.fact(factOf(kept))
      if (fact) facts.push(fact)
      touched.delete(kept.subject)
      touched.set(kept.subject, facts)
    }
  }
  return touched
}

function changeOf(
  before: AnyRecord | undefined,
  after: AnyRecord,
  steps: readonly ChangeStep[],
): Change | undefined {
  const fields = fieldsBetween(before, after)
  const sort = sortOf(before, after)
  if (!before && after.archived) return undefined
  if (sort === 'edited' && fields.length === 0) return undefined
  const { id, kind, key } = after
  const moved = before && before.state !== after.state
  return {
    id,
    kind,
    key,
    title: titleOf(after),
    sort,
    ...(moved ? { state: { before: before.state, after: after.state } } : {}),
    fields,
    steps,
  }
}

function sortOf(before: AnyRecord | undefined, after: AnyRecord): Change['sort'] {
  if (!before) return 'added'
  if (after.archived && !before.archived) return 'archived'
  if (before.archived && !after.archived) return 'restored'
  return before.state === after.state ? 'edited' : 'moved'
}

function fieldsBetween(before: AnyRecord | undefined, after: AnyRecord): FieldChange[] {
  return Object.entries(registry.kinds[after.kind]?.fields ?? {}).flatMap(([field, { label }]) => {
    const was = before?.[field]
    const is = after[field]
    if (same(was, is)) return []
    return [
      {
        field,
        label,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      },
    ]
  })
}

function stepOf({ position, at, actor, verb, because }: Fact): ChangeStep {
  return { position, at, by: actor, verb, ...(because ? { because } : {}) }
}
