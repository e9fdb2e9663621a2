/** The kinds of this group and their rules, as the registry takes them. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'
import { assessment } from './assessment.ts'
import { assessmentRules, auditRules } from './audit.rules.ts'
import { audit } from './audit.ts'
import { interventionRules } from './intervention.rules.ts'
import { intervention } from './intervention.ts'
import { pulseRules } from './pulse.rules.ts'
import { pulse } from './pulse.ts'
import { response } from './response.ts'

export const healthKinds = { pulse, audit, assessment, response, intervention } as const

export const healthRules: { readonly [kind: string]: readonly Rule<World>[] } = {
  pulse: pulseRules,
  audit: auditRules,
  assessment: assessmentRules,
  intervention: interventionRules,
}
