/** What must hold before a step of a deliverable. Sentences: RULES.md. */

import { asks } from '../asks.ts'
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'
import { deadlineRule } from './deadline.ts'
import { doneRule } from './testable.ts'

export const deliverableRules: readonly Rule<World>[] = [
  asks({
    rule: 'cascade.30',
    code: 'no-owner',
    on: 'started',
    field: 'owner',
    reason: ({ key }) => `Nobody answers for ${key}.`,
    remedy: 'Name one person, never a group.',
  }),
  asks({
    rule: 'cascade.31',
    code: 'no-done',
    on: 'started',
    field: 'done',
    reason: ({ key }) => `Nobody could tell when ${key} is done.`,
    remedy: 'Write one sentence that somebody else can check.',
  }),
  deadlineRule('cascade.32', ['added', 'edited', 'started']),
  doneRule('cascade.33', 'started'),
]
