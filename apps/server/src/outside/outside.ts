/** Everything that speaks to the outside beside the API: assistants, webhooks, mail, calendars. */
import type { OrdinaryTables } from '@throughline/host'
import { openProposals, type Proposals } from '../mcp/proposals/proposals.ts'
import { type Reckoners, reckoners } from '../mcp/reckoners.ts'

export interface Outside {
  readonly proposals: Proposals
  readonly reckoners: Reckoners
  close(): Promise<void>
}

export interface OutsideSettings {
  readonly tables: OrdinaryTables
}

export async function openOutside({ tables }: OutsideSettings): Promise<Outside> {
  return {
    proposals: await openProposals(tables),
    reckoners,
    async close() {
      await tables.close()
    },
  }
}
