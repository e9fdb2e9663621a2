/** A file as it would come in: read, tried out, and told in plain words. On whichever thread. */
import { type Moment, type Replica, registry, type World } from '@throughline/model'
import type { Step } from '../../commands/asked.ts'
import type { Plan } from '../entry.ts'
import { columnMeanings, type SourceRead } from '../from/read-from.ts'
import { readSource } from '../from/read-source.ts'
import { knownIn, type Source } from '../from/source.ts'
import { type PlannedImport, planImport, type SkippedCheck } from '../import-plan.ts'
import { readPlan } from '../read-plan.ts'

export interface FileAsked {
  /** What exported it; a plan is YAML, CSV or JSON lines of our own words. */
  readonly from: Source | 'plan'
  /** Its name, by which messages speak of it. */
  readonly file: string
  readonly text: string
  /** How a source is read. */
  readonly map?: { readonly [word: string]: unknown } | undefined
  /** Day of an opening balance. */
  readonly openedOn?: string | undefined
  readonly because: string
  readonly restores?: boolean | undefined
}

/** What it would become: counts, the first records, refusals at their line, names that were met. */
export interface FileShown {
  readonly added: { readonly [kind: string]: number }
  readonly changed: { readonly [kind: string]: number }
  readonly unchanged: number
  readonly skipped: readonly SkippedCheck[]
  readonly told: readonly string[]
  readonly troubleCount: number
  readonly troubles: readonly {
    readonly code: string
    readonly line: number
    readonly column: number
    readonly reason: string
    readonly remedy: string
  }[]
  readonly columns: SourceRead['columns']
  readonly people: readonly { readonly name: string; readonly times: number; readonly found: string | null }[]
  readonly records: readonly RecordShown[]
  readonly meanings: readonly string[]
}

export interface RecordShown {
  readonly kind: string
  readonly label: string
  readonly title: string
  readonly state: string | null
  readonly source: string
  readonly line: number
  /** Of the record that it is here already. */
  readonly key: string | null
}

export interface FilePlanned {
  readonly shown: FileShown
  /** To be said where there is no trouble. */
  readonly steps: readonly Step[]
}

/** @param world what the asker may see; changed by trying */
export async function filePlanned(asked: FileAsked, world: Replica, moment: Moment): Promise<FilePlanned> {
  const read = await fileRead(asked, world, moment)
  const before = world.savepoint()
  const { because, openedOn, restores } = asked
  const planned = planImport(read.plan, world, { moment, because, openedOn, restores })
  world.rollback(before)
  const meanings = asked.from === 'plan' ? [] : columnMeanings(asked.from)
  return {
    shown: { ...shownOf(read, planned, world), meanings },
    steps: planned.commands.map(({ id: _, ...step }) => step),
  }
}

async function fileRead(asked: FileAsked, world: Replica, moment: Moment): Promise<SourceRead> {
  const { from, file, text, map } = asked
  const bytes = new TextEncoder().encode(text)
  if (from === 'plan') return { plan: readPlan({ file, bytes }), columns: [], people: new Map() }
  const today = moment.todayIn(world.workspace?.timeZone ?? 'UTC')
  const known = knownIn(world, today, world.kept().records)
  return readSource(from, { file, bytes }, { map: map && JSON.stringify(map), known })
}

const troublesMost = 200
const recordsMost = 200

function shownOf(read: SourceRead, planned: PlannedImport, world: World): Omit<FileShown, 'meanings'> {
  const { added, changed, unchanged, skipped, troubles, told } = planned
  return {
    ...{ added, changed, unchanged, skipped, told },
    troubleCount: troubles.length,
    troubles: troubles.slice(0, troublesMost).map(({ code, place, reason, remedy }) => ({
      ...{ code, reason, remedy },
      ...{ line: place.line, column: place.column },
    })),
    columns: read.columns,
    people: [...read.people].map(([name, times]) => {
      const found = world.named(name, ['person'])
      return { name, times, found: found.length === 1 ? found[0]!.key : null }
    }),
    records: recordsOf(read.plan, world),
  }
}

function recordsOf({ entries }: Plan, world: World): RecordShown[] {
  return entries
    .filter(({ kind }) => kind !== 'remark' && kind !== 'workspace')
    .slice(0, recordsMost)
    .map(({ kind, fields, source, place, state }) => {
      const { title = '', label = kind } = registry.kinds[kind] ?? {}
      const there = world.sourced(source.system, source.key)
      return {
        ...{ kind, label, line: place.line, source: source.key },
        title: String(fields[title]?.value ?? ''),
        state: typeof state?.value === 'string' ? state.value : null,
        key: there?.key ?? null,
      }
    })
}
