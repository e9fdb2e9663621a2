/**
 * The pools that nodes of one database ask about and answer for each other. A row is a question with everything it
 * depends on, so that a node answers it without knowing the workspace. Ids and figures only: no words of anybody.
 */
import type { PoolAsked } from '@throughline/diagnosis'
import { poolForeseen } from '@throughline/diagnosis'
import { foreseenVersion } from '../outlook/pools/pool-key.ts'
import { poolText } from '../outlook/pools/pool-text.ts'
import type { OrdinaryTables } from '../tables/ordinary-tables.ts'
import { createTable } from '../tables/table.ts'
import type { Leases } from './leases.ts'

export interface AskedPools {
  /** Asks what nobody has asked yet. */
  ask(workspace: string, questions: readonly { readonly key: string; readonly text: string }[]): Promise<void>
  /** Answers there are by now, by key, as text; nothing as the answer of what is asked and open. */
  answers(keys: readonly string[]): Promise<Map<string, string | undefined>>
  /** Answers some questions that nobody is at. @returns how many */
  answerSome(): Promise<number>
  /** Whether any question is open. */
  anyOpen(): Promise<boolean>
  /** Lets go what the workspace asked a while ago and does not ask any more. */
  forgetAllBut(workspace: string, keys: readonly string[]): Promise<void>
}

/** Shares of the questions; a lease is taken for one, so that few rows of leases serve any number of pools. */
const slots = 64
const leaseSeconds = 30
/** Nodes may lag behind one another for so long. */
const keptMs = 600_000
const rowsAtOnce = 100

export async function openAskedPools(tables: OrdinaryTables, leases: Leases): Promise<AskedPools> {
  await createTable(tables, declared)
  const among = (keys: readonly string[]) => keys.map(() => '?').join(', ')
  return {
    async ask(workspace, questions) {
      for (const some of pages(questions)) {
        const row = `(?, ?, ?, ?, ?, ${tables.nowMs})`
        const values = some.flatMap(({ key, text }) => [key, workspace, slotOf(key), foreseenVersion, text])
        await tables.run(`${askStatement} ${some.map(() => row).join(', ')} on conflict do nothing`, values)
      }
    },
    async answers(keys) {
      const found = new Map<string, string | undefined>()
      for (const some of pages(keys)) {
        const statement = `select id, said from pool_forecast where id in (${among(some)})`
        for (const { id, said } of await tables.all<{ id: string; said: string | null }>(statement, some))
          found.set(id, said ?? undefined)
      }
      return found
    },
    async answerSome() {
      const open = await tables.all<{ slot: number }>(openStatement, [foreseenVersion])
      for (const { slot } of open) {
        const lease = await leases.acquire(`foresee ${slot}`, leaseSeconds)
        if (!lease) continue
        try {
          return await answerSlot(tables, slot, () => leases.renew(lease, leaseSeconds))
        } finally {
          await leases.release(lease)
        }
      }
      return 0
    },
    anyOpen: async () => (await tables.all(`${openStatement} limit 1`, [foreseenVersion])).length > 0,
    async forgetAllBut(workspace, keys) {
      const wanted = new Set(keys)
      const old = `select id from pool_forecast where workspace = ? and asked_ms < ${tables.nowMs} - ${keptMs}`
      const rows = await tables.all<{ id: string }>(old, [workspace])
      const gone = rows.map(({ id }) => id).filter(id => !wanted.has(id))
      for (const some of pages(gone))
        await tables.run(`delete from pool_forecast where id in (${among(some)})`, some)
    },
  }
}

/** Each question is read when its turn comes: one that was let go meanwhile is not answered. */
async function answerSlot(
  tables: OrdinaryTables,
  slot: number,
  holds: () => Promise<boolean>,
): Promise<number> {
  const of = 'where said is null and slot = ? and version = ?'
  const rows = await tables.all<{ id: string }>(`select id from pool_forecast ${of}`, [slot, foreseenVersion])
  let answered = 0
  for (const { id } of rows) {
    if (!(await holds())) break
    const [row] = await tables.all<{ asked: string }>(
      'select asked from pool_forecast where id = ? and said is null',
      [id],
    )
    if (!row) continue
    await tables.run('update pool_forecast set said = ?, asked = null where id = ?', [
      answerTo(row.asked),
      id,
    ])
    answered += 1
  }
  return answered
}

/** A question that cannot be answered is answered with why: nobody waits for it for ever. */
function answerTo(asked: string): string {
  try {
    return poolText({ foreseen: poolForeseen(JSON.parse(asked) as PoolAsked)! })
  } catch (fault) {
    return poolText({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) })
  }
}

const declared = {
  name: 'pool_forecast',
  columns: {
    id: 'text',
    workspace: 'text',
    slot: 'number',
    version: 'number',
    asked: 'text',
    said: 'text',
    asked_ms: 'number',
  },
  key: ['id'],
} as const

const askStatement = 'insert into pool_forecast (id, workspace, slot, version, asked, asked_ms) values'

/** In no order, so that nodes begin at different ones. */
const openStatement =
  'select slot from pool_forecast where said is null and version = ? group by slot order by random()'

function slotOf(key: string): number {
  return Number.parseInt(key.slice(0, 8), 16) % slots
}

function pages<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / rowsAtOnce) }, (_, page) =>
    all.slice(page * rowsAtOnce, (page + 1) * rowsAtOnce),
  )
}
