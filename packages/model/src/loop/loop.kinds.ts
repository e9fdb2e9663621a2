/** The kinds of this group and their rules, as the registry takes them. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'
import { action } from './action.ts'
import { cadence } from './cadence.ts'
import { checkInRules } from './check-in.rules.ts'
import { checkIn } from './check-in.ts'
import { noticeRules } from './notice.rules.ts'
import { notice } from './notice.ts'
import { recognition } from './recognition.ts'
import { remark } from './remark.ts'
import { cadenceRules, syncRules } from './sync.rules.ts'
import { sync } from './sync.ts'

export const loopKinds = { cadence, checkIn, remark, sync, action, recognition, notice } as const

export const loopRules: { readonly [kind: string]: readonly Rule<World>[] } = {
  cadence: cadenceRules,
  checkIn: checkInRules,
  sync: syncRules,
  notice: noticeRules,
}
