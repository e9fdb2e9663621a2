/** The kinds of this group and their rules, as the registry takes them. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'
import { driver } from './driver.ts'
import { reading } from './reading.ts'
import { signal } from './signal.ts'
import { stage } from './stage.ts'
import { trigger } from './trigger.ts'

export const signalsKinds = { signal, reading, driver, stage, trigger } as const

export const signalsRules: { readonly [kind: string]: readonly Rule<World>[] } = {}
