/** The kinds of this group and their rules, as the registry takes them. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'
import { assumption } from './assumption.ts'
import { baselineRules, forecastRules } from './baseline.rules.ts'
import { baseline } from './baseline.ts'
import { cycleRules } from './cycle.rules.ts'
import { cycle } from './cycle.ts'
import { dependencyRules } from './dependency.rules.ts'
import { dependency } from './dependency.ts'
import { experimentRules } from './experiment.rules.ts'
import { experiment } from './experiment.ts'
import { forecast } from './forecast.ts'
import { assumptionRules, riskRules } from './risk.rules.ts'
import { risk } from './risk.ts'
import { scenario } from './scenario.ts'

export const planKinds = {
  cycle,
  dependency,
  risk,
  assumption,
  baseline,
  scenario,
  experiment,
  forecast,
} as const

export const planRules: { readonly [kind: string]: readonly Rule<World>[] } = {
  cycle: cycleRules,
  dependency: dependencyRules,
  risk: riskRules,
  assumption: assumptionRules,
  baseline: baselineRules,
  experiment: experimentRules,
  forecast: forecastRules,
}
