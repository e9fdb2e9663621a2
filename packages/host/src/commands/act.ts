/** Carries out an act: several commands that the model makes of what it is told, decided together. */
import { actOut } from '@throughline/model'
import { accessOf } from '../access/access.ts'
import { actorOf, type Principal } from '../access/principal.ts'
import type { Answer } from './asked.ts'
import { denialOf, type House, settle } from './carry-out.ts'
import { decidedTogether } from './decided-together.ts'
import { fingerprint } from './fingerprint.ts'
import type { LiveWorkspace } from './live-workspace.ts'
import { malformed } from './malformed.ts'

export interface Acting {
  readonly principal: Principal
  /** Made by the sender (UUID); the act applies at most once. */
  readonly id: string
  /** `interpretation.draft`. */
  readonly act: string
  readonly told: { readonly [name: string]: unknown }
}

export function carryOutAct(house: House, live: LiveWorkspace, acting: Acting): Promise<Answer> {
  const { principal, id, act, told } = acting
  const [kind = '', verb = ''] = act.split('.')
  const wrong = malformed(id, [{ kind, verb, fields: told }])
  if (wrong) return Promise.resolve({ outcome: 'malformed', reason: wrong })
  const access = accessOf(principal, live.replica)
  return settle(house, live, {
    access,
    principal,
    id,
    fingerprint: fingerprint(actorOf(principal), { act, told }),
    decide: moment => {
      const acted = actOut(live.replica, { act, told }, moment)
      // What a reader may not see they learn nothing of, not even from a refusal.
      if (!acted.ok) return access.seesAll ? { outcome: 'refused', refusals: placed(acted.refusals) } : unseen
      const denied = denialOf(access, live, acted.commands)
      if (denied) return denied
      if (!acted.commands.every(access.namesOnlySeen)) return unseen
      return decidedTogether(live, acted.commands, moment)
    },
  })
}

const unseen = { outcome: 'unseen', subject: '' } as const

function placed<T extends object>(refusals: readonly T[]): (T & { place: number })[] {
  return refusals.map(refusal => ({ ...refusal, place: 0 }))
}
