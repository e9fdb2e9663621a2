/**
 * Where answers lie while a pulse is open: a SQLite file of its own for each pulse, or two tables of their own in
 * PostgreSQL. Rows keep the order in which they came, in pages and logs; so the whole box goes when the pulse closes.
 */
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from '../open-ledger.ts'
import { countRows, dropTable } from '../tables/many-rows.ts'
import type { OrdinaryTables } from '../tables/ordinary-tables.ts'
import { type SqliteDatabase, sqliteTables } from '../tables/sqlite-tables.ts'
import { openTable } from '../tables/table.ts'

export interface Sheet {
  /** Team of the partition. */
  readonly team: string
  /** Key pressed by code of question, 1 to 5. */
  readonly keys: { readonly [question: string]: number }
}

/** One person answered: that, and no more. */
export interface Came {
  readonly person: string
  readonly team: string
}

export interface AnswerBox {
  hasCome(person: string): Promise<boolean>
  count(): Promise<number>
  /** @returns whether it was taken: of one person only one is */
  put(came: Came, sheet: Sheet, words: string | undefined): Promise<boolean>
  everything(): Promise<{ came: Came[]; sheets: Sheet[]; words: string[] }>
}

export interface AnswerBoxes {
  /** The box of a pulse, made where there is none. */
  of(pulse: string): Promise<AnswerBox>
  /** Ends it with every trace of the order in it. */
  burn(pulse: string): Promise<void>
  close(): Promise<void>
}

/** Names of such tables and files begin so; no backup holds them. */
export const boxPrefix = 'pulse_open_'

export async function openAnswerBoxes(place: Place, tables: OrdinaryTables): Promise<AnswerBoxes> {
  if (place.databaseUrl) return boxesInDatabase(tables)
  const { connect } = await import('@throughline/ledger/sqlite')
  return boxesInFiles(place.dataDir, file => connect({ file, busyMs: 2_000 }) as unknown as SqliteDatabase)
}

export function boxesInDatabase(tables: OrdinaryTables): AnswerBoxes {
  const made = new Map<string, Promise<AnswerBox>>()
  return {
    of: pulse => kept(made, pulse, () => boxIn(tables, nameOf(pulse))),
    async burn(pulse) {
      made.delete(pulse)
      for (const part of parts) await dropTable(tables, `${nameOf(pulse)}_${part}`)
    },
    close: async () => {},
  }
}

function boxesInFiles(folder: string, connect: (file: string) => SqliteDatabase): AnswerBoxes {
  const made = new Map<string, Promise<AnswerBox>>()
  const open = new Map<string, SqliteDatabase>()
  return {
    of: pulse =>
      kept(made, pulse, () => {
        const database = connect(join(folder, `${nameOf(pulse)}.db`))
        open.set(pulse, database)
        return boxIn(sqliteTables(database), 'box')
      }),
    async burn(pulse) {
      made.delete(pulse)
      open.get(pulse)?.close()
      open.delete(pulse)
      if (!existsSync(folder)) return
      for (const file of readdirSync(folder))
        if (file.startsWith(nameOf(pulse))) rmSync(join(folder, file), { force: true })
    },
    async close() {
      for (const database of open.values()) database.close()
      open.clear()
      made.clear()
    },
  }
}

/** Nobody is cut off: more people than this are in no organisation. */
const every = { most: 1_000_000 }
const parts = ['came', 'sheet', 'words'] as const

async function boxIn(tables: OrdinaryTables, name: string): Promise<AnswerBox> {
  const came = await openTable(tables, {
    name: `${name}_came`,
    columns: { person: 'text', team: 'text' },
    key: ['person'],
  })
  const sheets = await openTable(tables, {
    name: `${name}_sheet`,
    columns: { lot: 'text', team: 'text', pressed: 'text' },
    key: ['lot'],
  })
  const words = await openTable(tables, {
    name: `${name}_words`,
    columns: { lot: 'text', said: 'text' },
    key: ['lot'],
  })
  return {
    hasCome: async person => (await came.one({ person })) !== undefined,
    count: () => countRows(tables, `${name}_came`),
    async put({ person, team }, sheet, said) {
      if (!(await came.add({ person, team }))) return false
      try {
        await sheets.add({ lot: randomUUID(), team: sheet.team, pressed: JSON.stringify(sheet.keys) })
        if (said !== undefined) await words.add({ lot: randomUUID(), said })
      } catch (trouble) {
        // Nothing of it was kept that can be counted: they may say it again.
        await came.remove({ person })
        throw trouble
      }
      return true
    },
    async everything() {
      const [people, pressed, said] = [
        await came.all({}, every),
        await sheets.all({}, every),
        await words.all({}, every),
      ]
      return {
        came: people.map(row => ({ person: row.person!, team: row.team! })),
        sheets: pressed.map(row => ({ team: row.team!, keys: JSON.parse(row.pressed!) as Sheet['keys'] })),
        words: said.map(row => row.said!),
      }
    },
  }
}

function nameOf(pulse: string): string {
  return boxPrefix + pulse.replaceAll(/[^0-9a-z]/gi, '').toLowerCase()
}

function kept<Value>(
  made: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = made.get(key)
  if (known) return known
  const value = make()
  made.set(key, value)
  value.catch(() => made.delete(key))
  return value
}
