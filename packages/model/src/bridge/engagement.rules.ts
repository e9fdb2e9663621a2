/** What must hold before a step of an engagement. Sentences: RULES.md. */
import { asks } from '../asks.ts'
import type { Rule } from '../grammar/rule.ts'
import { ruleFor } from '../rule-for.ts'
import { same } from '../same.ts'
import type { World } from '../world.ts'

const asked = [
  [
    'bridge.1',
    'no-context',
    'context',
    'has no deal context',
    'Say why they bought, who wants what, and what binds.',
  ],
  ['bridge.2', 'no-owner', 'lead', 'has no bridge lead', 'Name the person between sales and delivery.'],
  [
    'bridge.3',
    'no-owner',
    'deliveryLead',
    'has no delivery lead',
    'Name the person who answers for the delivery.',
  ],
  [
    'bridge.4',
    'no-root',
    'root',
    'has no root outcome',
    'Choose the outcome that everything delivered here is part of.',
  ],
] as const

const everyPromisePlaced = ruleFor<'engagement'>({
  rule: 'bridge.5',
  code: 'unmapped-promise',
  on: ['readied'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    const unplaced = world
      .pointing('promise', 'engagement', after.id)
      .filter(promise => promise.state === 'unmapped' || nameless(promise, world))
    if (unplaced.length === 0) return undefined
    const keys = unplaced.map(promise => promise.key)
    return {
      reason: `${keys.join(', ')} ${keys.length > 1 ? 'have' : 'has'} no place yet.`,
      remedy: 'Map each to the work that keeps it, decline it, or say by name who disputes it.',
    }
  },
})

const heardFirst = ruleFor<'engagement'>({
  rule: 'bridge.6',
  code: 'not-ready',
  on: ['readied'],
  level: 'warn',
  holds: ({ after, world }) => {
    if (!world.systemIsOn('gate')) return undefined
    const subjects = [after.id, ...(after.root ? [after.root] : [])]
    const gates = subjects
      .flatMap(id => world.pointing('gate', 'of', id))
      .filter(gate => gate.sort === 'readiness')
    if (gates.some(gate => gate.state === 'proceeds')) return undefined
    const open = gates.find(gate => gate.state === 'open')
    return {
      reason: open
        ? `${open.key} is still open.`
        : 'No readiness gate has heard those who sold it and those who deliver it.',
      remedy: open ? `Wait for ${open.key}, or ask its silent voices.` : 'Open a readiness gate.',
    }
  },
})

const handedOver = ruleFor<'engagement'>({
  rule: 'bridge.7',
  code: 'not-ready',
  on: ['begun'],
  level: 'warn',
  holds: ({ before, after, world }) => {
    if (before?.steps.begun) return undefined
    const handOffs = world.pointing('handOff', 'about', after.id)
    if (handOffs.some(each => each.state === 'accepted')) return undefined
    const open = handOffs.at(-1)
    return {
      reason: open ? `${open.key} is ${open.state}.` : `Nobody has taken ${after.key} over from sales yet.`,
      remedy: open ? `Settle ${open.key} first.` : 'Offer the hand-off to the team that delivers.',
    }
  },
})

const publishable = ruleFor<'engagement'>({
  rule: 'bridge.8',
  code: 'not-publishable',
  on: ['shared'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    const named = (after.steps.shared?.promises ?? []) as string[]
    const wrong = named
      .map(id => world.one('promise', id))
      .find(promise => promise && (promise.sort === 'assumed' || promise.engagement !== after.id))
    if (!wrong) return undefined
    return {
      field: 'promises',
      reason:
        wrong.sort === 'assumed'
          ? `${wrong.key} was never said to the client; it is only assumed.`
          : `${wrong.key} belongs to another engagement.`,
      remedy: `Leave ${wrong.key} out.`,
    }
  },
})

const agreed: readonly string[] = ['ready', 'delivering', 'paused']

const unexplainedChange = ruleFor<'engagement'>({
  rule: 'bridge.16',
  code: 'unexplained-change',
  on: ['edited'],
  level: 'block',
  fixed: true,
  holds: ({ before, after, fact }) => {
    if (!before || !agreed.includes(before.state) || fact.because) return undefined
    const field = (['lead', 'deliveryLead', 'root', 'value'] as const).find(
      name => !same(before[name], after[name]),
    )
    if (!field) return undefined
    return { field, reason: `${before.key} is agreed with its client.`, remedy: 'Say why it changes.' }
  },
})

export const engagementRules: readonly Rule<World>[] = [
  ...asked.map(([rule, code, field, lacks, remedy]) =>
    asks({ rule, code, on: 'readied', field, reason: ({ key }) => `${key} ${lacks}.`, remedy }),
  ),
  everyPromisePlaced,
  heardFirst,
  handedOver,
  publishable,
  unexplainedChange,
]

/** A dispute counts only with a person behind it; one that came in with an opening balance was not said here. */
function nameless(
  promise: {
    state: string
    openedOn?: string
    steps: { [past: string]: { by: string; disputedBy?: unknown } }
  },
  world: World,
): boolean {
  if (promise.state !== 'disputed' || promise.openedOn) return false
  const said = promise.steps.disputed
  return !world.one('person', said?.by) && said?.disputedBy === undefined
}
