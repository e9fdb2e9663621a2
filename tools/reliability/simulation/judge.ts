/** What of the promises is broken when a run has ended. */
import { factOf, type Host, operator, projectionHash } from '@throughline/host'
import type { Fact, Ledger } from '@throughline/ledger'
import { Replica, titleOf } from '@throughline/model'
import { everybodys, type Told } from './room.ts'
import type { VirtualTime } from './virtual-time.ts'

interface Ended {
  readonly ledger: Ledger
  readonly told: Told
  readonly hosts: readonly Host[]
  readonly workspace: string
  readonly time: VirtualTime
}

export async function judge({ ledger, told, hosts, workspace, time }: Ended): Promise<string[]> {
  const broken: string[] = []
  const facts = await ledger.read(workspace, 0, 10_000)
  const titles = addedTitles(facts)
  for (const { title, position } of told.acknowledged)
    if (titles.get(position) !== title) broken.push(`acknowledged and not kept: ${title}`)
  const kept = [...titles.values()]
  if (new Set(kept).size < kept.length) broken.push('a command was applied twice')
  for (const title of told.refused) if (kept.includes(title)) broken.push(`refused and kept: ${title}`)
  for (const [reader, heard] of told.heard.entries()) {
    const wrong = heard.findIndex((position, place) => position !== place + 1)
    if (wrong !== -1) broken.push(`reader ${reader} heard ${heard[wrong]} as its ${wrong + 1}.`)
    if (heard.length < facts.length) broken.push(`reader ${reader} heard ${heard.length} of ${facts.length}`)
  }
  const verdict = await ledger.verify(workspace)
  if (!verdict.sound) broken.push(`the chain breaks at ${verdict.position}: ${verdict.reason}`)
  broken.push(...(await ofReplicas({ facts, hosts, workspace, time })))
  return broken
}

function addedTitles(facts: readonly Fact[]): Map<number, string> {
  const titles = new Map<number, string>()
  for (const { verb, kind, position, erasable } of facts) {
    const { title } = (erasable?.fields ?? {}) as { title?: unknown }
    if (verb === 'added' && kind === 'task' && typeof title === 'string') titles.set(position, title)
  }
  return titles
}

/** Every node shows what a rebuild from the facts shows, and no two records have one key. */
async function ofReplicas({
  facts,
  hosts,
  workspace,
  time,
}: {
  facts: readonly Fact[]
  hosts: readonly Host[]
  workspace: string
  time: VirtualTime
}): Promise<string[]> {
  const rebuilt = new Replica()
  try {
    for (const fact of facts) rebuilt.apply(factOf(fact))
  } catch (cause) {
    return [`the facts cannot be folded: ${(cause as Error).message}`]
  }
  const broken: string[] = []
  const { records } = rebuilt.kept()
  const keys = records.map(record => record.key)
  if (new Set(keys).size < keys.length) broken.push('two records have one key')
  const edited = records.find(record => record.id === everybodys)
  const count = facts.filter(fact => fact.kind === 'task' && fact.verb === 'added').length
  if (edited && edited.version !== count)
    broken.push(`${titleOf(edited)}: ${edited.version} of ${count} edits`)
  for (const host of hosts) {
    const loading = host.replica(operator(workspace, 'api')).catch(() => undefined)
    await time.runUntil(time.now + 2_000)
    const shown = await loading
    if (!shown || projectionHash(Replica.from(shown)) !== projectionHash(rebuilt))
      broken.push('a node shows something else')
  }
  return broken
}
