/** Compares what was acknowledged with what is kept. */
import type { Acknowledged } from './kill-child.ts'
import type { Fact, Ledger } from './ledger.ts'

/** One line for each promise broken: facts lost or changed, gaps, commands twice, a chain that does not hold. */
export async function missing(
  ledger: Ledger,
  workspace: string,
  acknowledged: readonly Acknowledged[],
): Promise<string[]> {
  const faults: string[] = []
  const kept = await everything(ledger, workspace)
  for (const { position, hash } of acknowledged) {
    if (kept[position - 1]?.hash !== hash) faults.push(`acknowledged fact ${position} is lost or changed`)
  }
  const claims = new Set(kept.map(fact => `${fact.command}\n${fact.ordinal}`))
  if (claims.size < kept.length) faults.push('a command applied twice')
  const verdict = await ledger.verify(workspace)
  if (!verdict.sound) faults.push(`the chain breaks at ${verdict.position}: ${verdict.reason}`)
  if (kept.length !== verdict.position) faults.push(`reading ends at ${kept.length} of ${verdict.position}`)
  return faults
}

async function everything(ledger: Ledger, workspace: string): Promise<Fact[]> {
  const kept: Fact[] = []
  for (;;) {
    const page = await ledger.read(workspace, kept.length, 10_000)
    kept.push(...page)
    if (page.length < 10_000) return kept
  }
}
