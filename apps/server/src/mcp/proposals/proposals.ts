/** What an assistant proposes and its person has not yet said: kept beside the ledger, since it did not happen. */
import { type OrdinaryTables, openTable, type Step } from '@throughline/host'

export interface Proposal {
  /** Also the id of the command it becomes, so that it is said at most once. */
  readonly id: string
  readonly workspace: string
  /** Whose word it would be. */
  readonly person: string
  /** Door it came through, with the key: `mcp:…`. */
  readonly via: string
  readonly step: Step
  /** What it would be, in a sentence of its maker. */
  readonly words?: string | undefined
  readonly proposedAt: string
}

export interface Proposals {
  keep(proposal: Proposal): Promise<void>
  /** Those of a person that wait, oldest first. */
  waiting(workspace: string, person: string): Promise<Proposal[]>
  /** One that waits. */
  one(of: Pick<Proposal, 'id' | 'workspace' | 'person'>): Promise<Proposal | undefined>
  /** @returns whether it waited until now */
  settle(of: Pick<Proposal, 'id' | 'workspace' | 'person'>, as: 'said' | 'declined'): Promise<boolean>
}

/** More than these would not be read. The oldest give way. */
const waitingMost = 50

export async function openProposals(tables: OrdinaryTables): Promise<Proposals> {
  const table = await openTable(tables, declared)
  const waitingRows = (of: { workspace: string; person: string; id?: string }) =>
    table.all({ ...of, state: 'waiting' }, { by: 'proposed_at' })
  return {
    async keep({ id, workspace, person, via, step, words, proposedAt }) {
      const step_json = JSON.stringify(step)
      const row = { id, workspace, person, via, step_json, words: words ?? null, proposed_at: proposedAt }
      await table.add({ ...row, state: 'waiting' })
      const waiting = await waitingRows({ workspace, person })
      for (const old of waiting.slice(0, Math.max(0, waiting.length - waitingMost)))
        await table.change({ id: old.id, state: 'waiting' }, { state: 'declined' })
    },
    waiting: async (workspace, person) => (await waitingRows({ workspace, person })).map(proposalOf),
    async one({ id, workspace, person }) {
      const [row] = await waitingRows({ id, workspace, person })
      return row && proposalOf(row)
    },
    settle: async ({ id, workspace, person }, as) =>
      (await table.change({ id, workspace, person, state: 'waiting' }, { state: as })) === 1,
  }
}

const declared = {
  name: 'proposal',
  columns: {
    id: 'text',
    workspace: 'text',
    person: 'text',
    via: 'text',
    step_json: 'text',
    words: 'text',
    proposed_at: 'text',
    state: 'text',
  },
  key: ['id'],
} as const

function proposalOf(row: { readonly [C in keyof typeof declared.columns]: string | null }): Proposal {
  return {
    id: row.id ?? '',
    workspace: row.workspace ?? '',
    person: row.person ?? '',
    via: row.via ?? '',
    step: JSON.parse(row.step_json ?? '{}') as Step,
    words: row.words ?? undefined,
    proposedAt: row.proposed_at ?? '',
  }
}
