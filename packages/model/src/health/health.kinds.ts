/** The kinds of this group and their rules, as the registry takes them. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'
import { assessment } from './assessment.ts'
import { audit } from './audit.ts'
import { intervention } from './intervention.ts'
import { pulse } from './pulse.ts'
import { response } from './response.ts'

export const healthKinds = { pulse, audit, assessment, response, intervention } as const

export const healthRules: { readonly [kind: string]: readonly Rule<World>[] } = {}
