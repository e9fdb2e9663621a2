/** What the clock says: decided as anybody's words are, by leave of nobody, under ids that make it happen once. */
import { actOut, type Command, type World } from '@throughline/model'
import { accessOf } from '../access/access.ts'
import type { Principal } from '../access/principal.ts'
import { deterministicId } from '../exchange/deterministic-id.ts'
import type { Answer, Step } from './asked.ts'
import { type Decided, type House, settle } from './carry-out.ts'
import { decidedTogether } from './decided-together.ts'
import { fingerprint } from './fingerprint.ts'
import type { LiveWorkspace } from './live-workspace.ts'

export interface Ticking {
  /** What it is about: the same words are the same command, on every node and after every restart. */
  readonly key: string
  /** Instant of the database, which all nodes share. */
  readonly at: string
  /** What is said, of the world as it is then; nothing where it is no longer due. */
  readonly says: (world: World) => Said | undefined
}

export type Said =
  | readonly Step[]
  | { readonly act: string; readonly told: { readonly [name: string]: unknown } }

export function carryOutByClock(house: House, live: LiveWorkspace, ticking: Ticking): Promise<Answer> {
  const principal = clockOf(live.id)
  const id = deterministicId('clock', live.id, ticking.key)
  return settle(house, live, {
    access: accessOf(principal, live.replica),
    principal,
    id,
    // The key alone: what is named with it, such as who was silent, may differ from node to node.
    fingerprint: fingerprint('clock', { key: ticking.key }),
    at: ticking.at,
    decide: (moment): Decided => {
      const said = ticking.says(live.replica)
      if (said === undefined) return { outcome: 'refused', refusals: [] }
      let commands: readonly Command[]
      if ('act' in said) {
        const acted = actOut(live.replica, said, moment)
        if (!acted.ok)
          return { outcome: 'refused', refusals: acted.refusals.map(each => ({ ...each, place: 0 })) }
        commands = acted.commands
      } else commands = said.map(step => ({ ...step, id }))
      return decidedTogether(live, commands, moment)
    },
  })
}

/** It sees everything and writes under its own name. */
function clockOf(workspace: string): Principal {
  return { account: '', roles: ['administrator', 'leader', 'finance'], workspace, via: 'clock' }
}
