/** What must hold for a notice. Sentences: RULES.md. */
import { byTheClock } from '../by-the-clock.ts'
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'

export const noticeRules: readonly Rule<World>[] = [
  byTheClock({
    rule: 'loop.12',
    on: ['added', 'edited'],
    reason: 'Notices are written by the clock, from the change itself.',
    remedy: 'Change the record and say why; those it touches are told.',
  }),
]
