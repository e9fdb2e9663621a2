/** The kinds of this group and their rules, as the registry takes them. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'
import { driverRules } from './driver.rules.ts'
import { driver } from './driver.ts'
import { readingRules } from './reading.rules.ts'
import { reading } from './reading.ts'
import { signalRules } from './signal.rules.ts'
import { signal } from './signal.ts'
import { stage } from './stage.ts'
import { triggerRules } from './trigger.rules.ts'
import { trigger } from './trigger.ts'

export const signalsKinds = { signal, reading, driver, stage, trigger } as const

export const signalsRules: { readonly [kind: string]: readonly Rule<World>[] } = {
  signal: signalRules,
  reading: readingRules,
  driver: driverRules,
  trigger: triggerRules,
}
