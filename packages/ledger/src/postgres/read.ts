import type { Ends } from '../audit.ts'
import { emptyHead } from '../chain.ts'
import type { Head } from '../ledger.ts'
import { assertPage, columns, type Row, unbroken } from '../row.ts'
import { readHead, type Store } from './store.ts'

export async function head(store: Store, workspace: string): Promise<Head> {
  const [found] = await store.query<{ position: string; hash: string }>({
    name: 'ledger-head',
    text: 'SELECT position, hash FROM ledger_head WHERE workspace = $1',
    values: [workspace],
  })
  return found === undefined ? { ...emptyHead } : readHead(found)
}

/** What is read is where the reader's next append will start from: its last fact is noted as a head seen. */
export async function rows(
  store: Store,
  workspace: string,
  page: { after: number; limit: number },
): Promise<Row[]> {
  assertPage(page.after, page.limit)
  const lines = await store.query<Line>({
    name: 'ledger-rows',
    text: `${selectFact} WHERE workspace = $1 AND position > $2 ORDER BY position LIMIT $3`,
    values: [workspace, page.after, page.limit],
  })
  const found = unbroken(lines.map(lineToRow), page.after)
  const last = found.at(-1)
  if (last !== undefined) store.known.note(workspace, { position: last.position, hash: last.hash })
  return found
}

export async function rowsOfSubject(store: Store, workspace: string, subject: string): Promise<Row[]> {
  const lines = await store.query<Line>({
    name: 'ledger-subject',
    text: `${selectFact} WHERE workspace = $1 AND subject = $2 ORDER BY version`,
    values: [workspace, subject],
  })
  return lines.map(lineToRow)
}

export async function rowsOfCommand(store: Store, workspace: string, command: string): Promise<Row[]> {
  const lines = await store.query<Line>({
    name: 'ledger-command',
    text: `${selectFact} WHERE workspace = $1 AND command = $2 ORDER BY ordinal`,
    values: [workspace, command],
  })
  return lines.map(lineToRow)
}

/** Every workspace that holds a fact, with its head. */
export async function heads(store: Store): Promise<{ workspace: string; position: number }[]> {
  const found = await store.query<{ workspace: string; position: string }>({
    name: 'ledger-heads',
    text: 'SELECT workspace, position FROM ledger_head WHERE position > 0',
    values: [],
  })
  return found.map(({ workspace, position }) => ({ workspace, position: Number(position) }))
}

/** One statement, so that both ends are of one moment. */
export async function ends(store: Store, workspace: string): Promise<Ends> {
  const [found] = await store.query<{ position: string | null; hash: string | null; last: string }>({
    name: 'ledger-ends',
    text: `SELECT head.position, head.hash, fact.last FROM
      (SELECT coalesce(max(position), 0) AS last FROM ledger_fact WHERE workspace = $1) fact
      LEFT JOIN ledger_head head ON head.workspace = $1`,
    values: [workspace],
  })
  return {
    position: Number(found?.position ?? 0),
    hash: found?.hash ?? emptyHead.hash,
    last: Number(found?.last ?? 0),
  }
}

const selectFact = `SELECT ${columns.join(', ')} FROM ledger_fact`

type Line = Omit<Row, 'position'> & { position: string }

function lineToRow(line: Line): Row {
  return { ...line, position: Number(line.position) }
}
