/** How far each consumer has come in each workspace, and where one stands still, why. */
import type { OrdinaryTables } from '../tables/ordinary-tables.ts'
import { openTable, type Table } from '../tables/table.ts'
import type { Lease, Leases } from './leases.ts'

export interface Cursor {
  readonly consumer: string
  readonly workspace: string
  /** The last fact it has done with. */
  readonly position: number
  /** `paused` by somebody; `parked` by itself, before a fact that it could not take. */
  readonly state: 'going' | 'paused' | 'parked'
  /** Failed tries of the fact after the position. */
  readonly tries: number
  /** What went wrong last. */
  readonly trouble?: string
}

/** A cursor as its run finds it. */
export interface DueCursor extends Cursor {
  /** Whether it may go on now: going, and not waiting for its next try. */
  readonly isDue: boolean
}

export interface Cursors {
  /** Its cursor; made at that position where there is none. */
  begin(consumer: string, workspace: string, position: number): Promise<DueCursor>
  of(consumer: string, workspace: string): Promise<DueCursor | undefined>
  /** Moves it on from where its run found it. @returns false where it was moved meanwhile, or the lease is lost */
  advance(cursor: Cursor, position: number, lease: Lease): Promise<boolean>
  /** Keeps a failed try; the next waits so long, and after the last it is parked. */
  failed(cursor: Cursor, lease: Lease, failure: Failure): Promise<void>
  pause(consumer: string, workspace: string): Promise<void>
  /** Goes on, from another position where one is named: an earlier one replays, a later one leaves out. */
  resume(consumer: string, workspace: string, after?: number): Promise<void>
  forget(consumer: string): Promise<void>
}

export interface Failure {
  readonly trouble: string
  /** Until the next try; nothing parks it. */
  readonly waitSeconds: number | undefined
}

export async function openCursors(tables: OrdinaryTables, leases: Leases): Promise<Cursors> {
  const table = await openTable(tables, declared)
  const under = async (lease: Lease, statement: string, values: readonly (string | number)[]) => {
    const fence = leases.fenced(lease)
    return tables.run(`${statement} and ${fence.clause}`, [...values, ...fence.values])
  }
  return {
    async begin(consumer, workspace, position) {
      const find = () => due(tables, consumer, workspace)
      const found = await find()
      if (found) return found
      await table.add({ consumer, workspace, position, state: 'going', tries: 0, retry_ms: 0 })
      return (await find())!
    },
    of: (consumer, workspace) => due(tables, consumer, workspace),
    advance: async (cursor, position, lease) =>
      (await under(lease, advanceStatement, [position, ...placeOf(cursor)])) === 1,
    async failed(cursor, lease, { trouble, waitSeconds }) {
      const state = waitSeconds === undefined ? 'parked' : 'going'
      const values = [state, trouble.slice(0, troubleMost), (waitSeconds ?? 0) * 1000, ...placeOf(cursor)]
      await under(lease, failedStatement(tables.nowMs), values)
    },
    async pause(consumer, workspace) {
      await table.change({ consumer, workspace, state: 'going' }, { state: 'paused' })
    },
    async resume(consumer, workspace, after) {
      const from = after === undefined ? {} : { position: after }
      const values = { ...from, state: 'going', tries: 0, retry_ms: 0, trouble: null }
      await table.change({ consumer, workspace }, values)
    },
    async forget(consumer) {
      await table.remove({ consumer })
    },
  }
}

const declared = {
  name: 'consumer_cursor',
  columns: {
    consumer: 'text',
    workspace: 'text',
    position: 'number',
    state: 'text',
    tries: 'number',
    retry_ms: 'number',
    trouble: 'text',
  },
  key: ['consumer', 'workspace'],
} as const

const troubleMost = 500

type Kept = NonNullable<Awaited<ReturnType<Table<typeof declared>['one']>>>

/** Moved only from where it was found: a replay asked for meanwhile is not overwritten. */
const found = `where consumer = ? and workspace = ? and position = ? and state = 'going'`
const advanceStatement = `update consumer_cursor set position = ?, tries = 0, retry_ms = 0, trouble = null ${found}`
const failedStatement = (nowMs: string) =>
  `update consumer_cursor set state = ?, trouble = ?, tries = tries + 1, retry_ms = ${nowMs} + ? ${found}`

const placeOf = ({ consumer, workspace, position }: Cursor) => [consumer, workspace, position] as const

async function due(
  tables: OrdinaryTables,
  consumer: string,
  workspace: string,
): Promise<DueCursor | undefined> {
  const [row] = await tables.all<Kept & { waits: number }>(
    `select consumer_cursor.*, case when retry_ms > ${tables.nowMs} then 1 else 0 end as waits
      from consumer_cursor where consumer = ? and workspace = ?`,
    [consumer, workspace],
  )
  const cursor = cursorOf(row)
  return row && cursor && { ...cursor, isDue: cursor.state === 'going' && row.waits === 0 }
}

function cursorOf(row: Kept | undefined): Cursor | undefined {
  if (!row) return undefined
  const { consumer, workspace, position, state, tries, trouble } = row
  return {
    consumer: consumer ?? '',
    workspace: workspace ?? '',
    position: position ?? 0,
    state: (state ?? 'going') as Cursor['state'],
    tries: tries ?? 0,
    ...(trouble === null ? {} : { trouble }),
  }
}
