import { emptyHead } from '../chain.ts'
import type { Append, Appended, Head } from '../ledger.ts'
import { assertAppend, place, versionTaken } from '../place.ts'
import { type Row, rowToFact } from '../row.ts'
import { isUniqueViolation } from './connection.ts'
import { head, rowsOfCommand } from './read.ts'
import type { Store } from './store.ts'

/**
 * One round trip where this node knows the head the facts were decided on: hashes are computed here, and one
 * statement compares position and hash with the head row, moves it and inserts. Where it does not match, what
 * happened meanwhile is looked up, and hashes are computed again if only the guess was wrong.
 */
export async function append(store: Store, request: Append): Promise<Appended> {
  assertAppend(request)
  let before = guess(store, request)
  for (let attempts = 0; attempts < 3; attempts += 1) {
    if (before !== undefined) {
      const kept = await tryToKeep(store, request, before)
      if (kept !== undefined) return kept
    }
    const met = await whatStands(store, request)
    if ('outcome' in met) return met
    before = met
  }
  throw new Error(`The head of ${request.workspace} keeps its position and changes its hash`)
}

function guess(store: Store, request: Append): Head | undefined {
  return request.expected === 0 ? emptyHead : store.known.at(request.workspace, request.expected)
}

async function tryToKeep(store: Store, request: Append, before: Head): Promise<Appended | undefined> {
  const rows = place(request, before)
  try {
    const [line] = await store.query<{ moved: string }>(keepStatement(request.workspace, before, rows))
    if (Number(line?.moved) !== 1) return undefined
  } catch (error) {
    store.known.forget(request.workspace)
    if (!isUniqueViolation(error)) throw error
    // The same command arrived twice, or else the versions are wrong.
    const earlier = await rowsOfCommand(store, request.workspace, request.command)
    if (earlier.length === 0) throw versionTaken(request)
    return told(request, earlier)
  }
  const last = rows.at(-1)!
  store.known.note(request.workspace, { position: last.position, hash: last.hash })
  return { outcome: 'appended', facts: rows.map(rowToFact) }
}

/** Inserts rows and moves the head from `before`, or does nothing and says that it moved none. */
function keepStatement(workspace: string, before: Head, rows: readonly Row[]) {
  const column = (name: keyof Row) => rows.map(row => row[name])
  const { at, actor, via, command, fingerprint, hash } = rows[0]!
  const request = [at, actor, via, command, fingerprint]
  const facts = perFact.map(([name]) => column(name))
  const last = rows.length === 1 ? hash : rows.at(-1)!.hash
  return {
    name: before.position === 0 ? 'ledger-found' : 'ledger-keep',
    text: before.position === 0 ? foundText : keepText,
    values: [workspace, before.position, before.hash, rows.length, last, ...request, ...facts],
  }
}

/** An answer, or the head to try again from. */
async function whatStands(store: Store, request: Append): Promise<Appended | Head> {
  store.known.forget(request.workspace)
  // The head is read first: a command kept before it was read is found, one kept after it is a conflict.
  const now = await head(store, request.workspace)
  const earlier = await rowsOfCommand(store, request.workspace, request.command)
  if (earlier.length > 0) return told(request, earlier)
  return now.position === request.expected ? now : { outcome: 'conflict', head: now }
}

function told(request: Append, earlier: Row[]): Appended {
  const same = earlier[0]?.fingerprint === request.fingerprint
  return { outcome: same ? 'repeated' : 'reused', facts: earlier.map(rowToFact) }
}

/** The columns that differ from fact to fact of one command, with the type of their array. */
const perFact = [
  ['ordinal', 'integer'],
  ['subject', 'text'],
  ['kind', 'text'],
  ['verb', 'text'],
  ['version', 'integer'],
  ['schema', 'integer'],
  ['body', 'text'],
  ['sealed', 'text'],
  ['salt', 'text'],
  ['seal', 'text'],
  ['hash', 'text'],
] as const satisfies readonly (readonly [keyof Row, string])[]

const names = perFact.map(([name]) => name).join(', ')
const arrays = perFact.map(([, type], index) => `$${11 + index}::${type}[]`).join(', ')

/** `moved` locks the head row, or is empty; everything else hangs on it. */
const insert = `kept AS (
  INSERT INTO ledger_fact (workspace, position, at, actor, via, command, fingerprint, ${names})
  SELECT $1::text, $2::bigint + place, $6::text, $7::text, $8::text, $9::text, $10::text, ${names}
  FROM moved, unnest(${arrays}) WITH ORDINALITY AS fact (${names}, place)
) SELECT count(*) AS moved FROM moved`

const keepText = `WITH moved AS (
  UPDATE ledger_head SET position = $2::bigint + $4::integer, hash = $5::text
  WHERE workspace = $1::text AND position = $2::bigint AND hash = $3::text
  RETURNING workspace
), ${insert}`

/** The first append of a workspace makes its head row. */
const foundText = `WITH moved AS (
  INSERT INTO ledger_head AS head (workspace, position, hash) VALUES ($1::text, $2::bigint + $4::integer, $5::text)
  ON CONFLICT (workspace) DO UPDATE SET position = excluded.position, hash = excluded.hash
  WHERE head.position = $2::bigint AND head.hash = $3::text
  RETURNING workspace
), ${insert}`
