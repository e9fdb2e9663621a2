/** MCP over standard input and output, beside the ledger of this machine: one connection, one server. */
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { type Host, openHost, openLedger, operator, ordinaryTables } from '@throughline/host'
import { assistantServer } from './assistant-server.ts'
import { openProposals } from './proposals/proposals.ts'
import { reckoners } from './reckoners.ts'

export interface AssistantSettings {
  readonly dataDir: string
  readonly databaseUrl?: string | undefined
  /** Which workspace; may be left out where there is one. */
  readonly workspace?: string | undefined
  /** For whom it speaks, by name or key. */
  readonly by?: string | undefined
  /** What it may do beside reading: `remark.add`, `outcome.*`. */
  readonly grants: readonly string[]
}

/** The place cannot be served; the message says what to name. */
export class NoSuchPlace extends Error {
  override readonly name = 'NoSuchPlace'
}

/** Serves until its caller closes the input. */
export async function serveAssistant(settings: AssistantSettings): Promise<void> {
  const host = openHost({ ledger: await openLedger(settings) })
  const tables = await ordinaryTables(settings)
  try {
    const workspace = await workspaceMeant(host, settings.workspace)
    const person = await personMeant(host, workspace, settings.by)
    const principal = { ...operator(workspace, 'mcp', person), grants: ['read', ...settings.grants] }
    const proposals = await openProposals(tables)
    const ended = new Promise<void>(resolve => process.stdin.once('close', resolve).once('end', resolve))
    const served = serveStdio(() => assistantServer({ host, principal, proposals, reckoners }))
    await ended
    await served.close()
  } finally {
    await host.close()
    await tables.close()
  }
}

async function workspaceMeant(host: Host, wanted: string | undefined): Promise<string> {
  const names = await host.workspaces()
  const [only] = names
  if (wanted === undefined && only !== undefined && names.length === 1) return only
  if (wanted !== undefined && names.includes(wanted)) return wanted
  const told = names.length === 0 ? 'There is no workspace here.' : `There are ${names.join(', ')}.`
  throw new NoSuchPlace(`${told} Name one with --workspace, or the folder with --data.`)
}

async function personMeant(
  host: Host,
  workspace: string,
  by: string | undefined,
): Promise<string | undefined> {
  if (by === undefined) return undefined
  const world = await host.world(workspace)
  const keyed = world.one('person', world.keyed(by)?.id)
  const named = world.named(by, ['person'])
  const found = keyed ?? (named.length === 1 ? named[0] : undefined)
  if (!found) throw new NoSuchPlace(`'${by}' names ${named.length} people here. Name one by their key.`)
  return found.id
}
