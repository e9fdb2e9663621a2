/** The kinds of this group and their rules, as the registry takes them. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'
import { changeRequestRules } from './change-request.rules.ts'
import { changeRequest } from './change-request.ts'
import { client } from './client.ts'
import { engagementRules } from './engagement.rules.ts'
import { engagement } from './engagement.ts'
import { handOffRules } from './hand-off.rules.ts'
import { handOff } from './hand-off.ts'
import { promiseRules } from './promise.rules.ts'
import { promise } from './promise.ts'

export const bridgeKinds = { client, engagement, promise, changeRequest, handOff } as const

export const bridgeRules: { readonly [kind: string]: readonly Rule<World>[] } = {
  engagement: engagementRules,
  promise: promiseRules,
  changeRequest: changeRequestRules,
  handOff: handOffRules,
}
