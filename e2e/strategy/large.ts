/** A data folder that holds a healthy organisation of any size as the sample workspace. */
import { createHash } from 'node:crypto'
import { openLedger } from '@throughline/host'
import type { JsonObject } from '@throughline/ledger'
import type { Fact } from '@throughline/model'
import { organisationFacts } from '@throughline/simulator'

/** @returns how many facts were kept */
export async function layDown(dataDir: string, size: { seed: number; records: number }): Promise<number> {
  const facts = organisationFacts(size)
  const ledger = await openLedger({ dataDir })
  try {
    let expected = 0
    for (const together of batches(facts)) {
      const { at, actor, via } = together[0]!
      const appended = await ledger.append({
        workspace: 'sample',
        expected,
        command: idOf(expected),
        fingerprint: String(expected),
        at,
        actor,
        via,
        facts: together.map(({ subject, kind, verb, version, schema, body, erasable, because }) => ({
          subject,
          kind,
          verb,
          version,
          schema,
          body: body as JsonObject,
          erasable: { ...erasable, ...(because ? { because } : {}) } as JsonObject,
        })),
      })
      if (appended.outcome !== 'appended') throw new Error(`the ledger answered ${appended.outcome}`)
      expected += together.length
    }
  } finally {
    await ledger.close()
  }
  return facts.length
}

/** Facts of one instant by one person stand together, at most a hundred. */
function batches(facts: readonly Fact[]): Fact[][] {
  const found: Fact[][] = []
  for (const fact of facts) {
    const last = found.at(-1)
    const [first] = last ?? []
    const fits = first && first.at === fact.at && first.actor === fact.actor && last!.length < 100
    if (fits && !last!.some(each => each.subject === fact.subject)) last!.push(fact)
    else found.push([fact])
  }
  return found
}

function idOf(number: number): string {
  const hex = createHash('sha256').update(String(number)).digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}
