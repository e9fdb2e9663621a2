/** Looking back: the world of any moment, and what changed between two of them. */
import type { Ledger } from '@throughline/ledger'
import { accessOf } from '../access/access.ts'
import type { Principal } from '../access/principal.ts'
import type { LiveWorkspaces } from '../commands/live-workspaces.ts'
import type { Judged } from '../projections/judged.ts'
import { trimmedFindings } from '../projections/trimmed-findings.ts'
import { type AsOf, asOfFor, type NoMoment, seenThen } from './as-of.ts'
import { type Changes, changesBetween } from './changes.ts'
import { judgedThen } from './judged-then.ts'
import { momentMeant } from './moment-meant.ts'
import { PastWorlds } from './past-worlds.ts'

export interface LookingBack {
  /** The workspace as of a moment, within what its reader may see today. */
  asOf(principal: Principal, at: string): Promise<AsOf | NoMoment>
  /** What was wrong then, judged as of that moment. */
  findingsThen(principal: Principal, at: string): Promise<Judged | NoMoment>
  /** What changed after one moment until another; until now where none is named. */
  changes(principal: Principal, between: BetweenMoments): Promise<Changes | NoMoment>
}

export interface BetweenMoments {
  readonly from: string
  readonly to?: string | undefined
  /** Records at most; default 500. */
  readonly most?: number | undefined
}

export function lookingBack(ledger: Ledger, live: LiveWorkspaces): LookingBack {
  const worlds = new PastWorlds(ledger)
  const looking = async (principal: Principal) => {
    const workspace = await live.of(principal.workspace)
    const now = workspace.replica
    const place = { ledger, workspace: workspace.id, head: now.position, zone: zoneOf(now) }
    const worldAt = async (words: string) => {
      const meant = await momentMeant(words, place)
      return 'wrong' in meant ? meant : { at: meant.at, replica: await worlds.at(workspace, meant.position) }
    }
    return { now, access: accessOf(principal, now), worldAt }
  }
  return {
    async asOf(principal, at) {
      const { now, access, worldAt } = await looking(principal)
      const then = await worldAt(at)
      return 'wrong' in then ? then : asOfFor(then.replica, { now, access, at: then.at })
    },
    async findingsThen(principal, at) {
      const { now, access, worldAt } = await looking(principal)
      const then = await worldAt(at)
      if ('wrong' in then) return then
      const sees = seenThen(now, access)
      const opens = (id: string) => {
        const record = then.replica.record(id)
        return record !== undefined && sees(record) !== undefined
      }
      return trimmedFindings(await judgedThen(then.replica, then.at), { opens, seesMoney: access.seesMoney })
    },
    async changes(principal, { from, to, most = 500 }) {
      const { now, access, worldAt } = await looking(principal)
      const before = await worldAt(from)
      if ('wrong' in before) return before
      const after = await worldAt(to ?? String(now.position))
      if ('wrong' in after) return after
      const workspace = principal.workspace
      const worldsMeant = { before: before.replica, after: after.replica }
      return changesBetween({ ledger, workspace, ...worldsMeant, now, access, most })
    },
  }
}

function zoneOf(now: { readonly workspace: { readonly timeZone?: string } | undefined }): string {
  return now.workspace?.timeZone ?? 'UTC'
}
