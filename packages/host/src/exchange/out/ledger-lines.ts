/** The whole ledger as JSON lines: every fact with its salt, so that a copy restores to the same hashes. */
import type { CarriedFact, Ledger, Verdict } from '@throughline/ledger'
import { type Trouble, unreadable } from '../trouble.ts'

const pageFacts = 5000

/** The form of these lines; a reader refuses one that it does not know. */
const form = 'throughline-ledger/1'

export async function* ledgerLines(ledger: Ledger, workspace: string): AsyncGenerator<string> {
  const head = await ledger.head(workspace)
  yield `${JSON.stringify({ form, workspace, position: head.position, hash: head.hash })}\n`
  for (let after = 0; ; ) {
    const facts = await ledger.carry(workspace, after, pageFacts)
    if (facts.length === 0) return
    for (const fact of facts) yield `${JSON.stringify(fact)}\n`
    after = facts.at(-1)!.position
  }
}

export type Restored =
  | { readonly ok: true; readonly workspace: string; readonly verdict: Verdict & { sound: true } }
  | { readonly ok: false; readonly trouble: Trouble }

/** Puts a carried ledger back under its own name. Nothing is kept where a line is broken or the chain does not hold. */
export async function restoreLines(ledger: Ledger, file: string, text: string): Promise<Restored> {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const at = (line: number) => ({ file, line, column: 1 })
  const refused = (line: number, reason: string, remedy: string): Restored => ({
    ok: false,
    trouble: unreadable('malformed-ledger', at(line), { reason, remedy }),
  })
  const head = parsed(lines[0]) as
    | { form?: unknown; workspace?: unknown; position?: unknown; hash?: unknown }
    | undefined
  if (head?.form !== form || typeof head.workspace !== 'string')
    return refused(1, 'This is no exported ledger.', 'Export one with: throughline export --format ledger')
  const facts: CarriedFact[] = []
  for (const [place, line] of lines.slice(1).entries()) {
    const fact = parsed(line) as CarriedFact | undefined
    if (!isFact(fact))
      return refused(place + 2, 'This line is no fact.', 'Take the export again; it was cut or changed.')
    facts.push(fact)
  }
  if (facts.length !== head.position) {
    const reason = `The export says ${String(head.position)} facts; ${facts.length} are here.`
    return refused(1, reason, 'Take the export again; it was cut.')
  }
  if ((await ledger.head(head.workspace)).position > 0)
    return refused(
      1,
      'There is already a history under this name here.',
      'Restore into an empty data folder.',
    )
  const verdict = await ledger.restore(head.workspace, facts)
  if (!verdict.sound)
    return refused(verdict.position + 1, verdict.reason, 'Take the export again; it was changed.')
  if (verdict.hash !== head.hash)
    return refused(1, 'The hashes are not those of the export.', 'Take the export again; it was changed.')
  return { ok: true, workspace: head.workspace, verdict }
}

function parsed(line: string | undefined): unknown {
  try {
    return line === undefined ? undefined : JSON.parse(line)
  } catch {
    return undefined
  }
}

function isFact(fact: CarriedFact | undefined): fact is CarriedFact {
  return (
    typeof fact === 'object' &&
    fact !== null &&
    typeof fact.position === 'number' &&
    typeof fact.hash === 'string'
  )
}
