/** The process that is killed: appends without end and says on standard output what was acknowledged. */
import { writeSync } from 'node:fs'
import { newFact, request } from './cases/trial.ts'
import type { Append, Appended, Ledger } from './ledger.ts'
import { openPostgresLedger } from './postgres/open.ts'
import { openSqliteLedger } from './sqlite/open.ts'
import { LedgerUnavailable } from './unavailable.ts'

export interface Place {
  store: 'sqlite' | 'postgres'
  /** A file, or an address. */
  at: string
}

/** What a sender remembers of an acknowledged fact. */
export interface Acknowledged {
  position: number
  command: string
  hash: string
}

export const workspace = 'killed'

export function open(place: Place): Promise<Ledger> {
  return place.store === 'sqlite'
    ? openSqliteLedger({ file: place.at })
    : openPostgresLedger({ url: place.at })
}

/** Sends a command of a round as if for the first time, on the head of now. */
export async function resend(ledger: Ledger, round: number, number: number): Promise<Appended> {
  const { position } = await ledger.head(workspace)
  return ledger.append(asked({ round, number, expected: position }))
}

function asked(of: { round: number; number: number; expected: number }): Append {
  const command = `round ${of.round} number ${of.number}`
  const facts = [newFact({ subject: command }), newFact({ subject: `${command}, second` })]
  return request({
    workspace,
    expected: of.expected,
    command,
    facts: of.number % 3 === 0 ? facts : [facts[0]!],
  })
}

async function appendForEver(ledger: Ledger, round: number): Promise<void> {
  let { position } = await ledger.head(workspace)
  for (let number = 0; ; number += 1) {
    const appended = await ledger.append(asked({ round, number, expected: position }))
    if (appended.outcome !== 'appended') throw new Error(`Met ${appended.outcome}`)
    const last = appended.facts.at(-1)!
    position = last.position
    const line: Acknowledged = { position, command: last.command, hash: last.hash }
    writeSync(1, `${JSON.stringify(line)}\n`)
  }
}

if (import.meta.main) {
  const [store, at = '', round] = process.argv.slice(2)
  const place: Place = { store: store === 'postgres' ? 'postgres' : 'sqlite', at }
  const ledger = await open(place)
  try {
    await appendForEver(ledger, Number(round))
  } catch (error) {
    if (!(error instanceof LedgerUnavailable)) throw error
    // The server was crashed under it: there is no answer to tell of, so it waits to be killed.
    setInterval(() => {}, 60_000)
  }
}
