/** A history told again: commands of the past, each with the instant and the person of then. */
import type { Command } from '@throughline/model'
import { accessOf } from '../access/access.ts'
import { operator } from '../access/principal.ts'
import type { Answer } from './asked.ts'
import { type House, settle } from './carry-out.ts'
import { decidedTogether } from './decided-together.ts'
import { fingerprint } from './fingerprint.ts'
import type { LiveWorkspace } from './live-workspace.ts'

/** What was said together, by one person at one instant. */
export interface Recounted {
  /** Id that keeps it from being told twice; the first command's where it has none of its own. */
  readonly id?: string
  readonly commands: readonly Command[]
  /** Instant, RFC 3339 in UTC. */
  readonly at: string
  readonly actor: string
  readonly via: string
}

/** Decides as the model does and asks nobody's leave: for samples and imports that were granted as a whole. */
export function recount(house: House, live: LiveWorkspace, batch: Recounted): Promise<Answer> {
  const principal = operator(live.id, batch.via, batch.actor)
  return settle(house, live, {
    access: accessOf(principal, live.replica),
    principal,
    id: batch.id ?? batch.commands[0]?.id ?? house.clock.newId(),
    fingerprint: fingerprint(batch.actor, { recounted: batch.commands }),
    at: batch.at,
    decide: moment => decidedTogether(live, batch.commands, moment),
  })
}
