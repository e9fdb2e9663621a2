/** What must hold of a baseline and of a forecast. Sentences: RULES.md. */
import { byTheClock } from '../by-the-clock.ts'
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'

const alreadyThere = (rule: string): Rule<World> => ({
  rule,
  code: 'not-yet-there',
  on: ['added'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) =>
    Number(after.atPosition) <= world.position
      ? undefined
      : {
          field: 'atPosition',
          reason: `The ledger has come to ${world.position}.`,
          remedy: `Choose ${world.position} or less.`,
          offer: world.position,
        },
})

const saidByTheClock = byTheClock({
  rule: 'plan.61',
  on: ['added'],
  reason: 'A forecast is computed, and nobody says it.',
  remedy: 'Say how sure you are in a check-in; the next forecast stands beside it.',
})

export const baselineRules: readonly Rule<World>[] = [alreadyThere('plan.30')]

export const forecastRules: readonly Rule<World>[] = [alreadyThere('plan.60'), saidByTheClock]
