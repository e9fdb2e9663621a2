/** Every kind and every rule: the only file that knows them all. */

import { acrossRules } from './across.rules.ts'
import { bridgeKinds, bridgeRules } from './bridge/bridge.kinds.ts'
import { deliverableRules } from './cascade/deliverable.rules.ts'
import { deliverable } from './cascade/deliverable.ts'
import { intentRules } from './cascade/intent.rules.ts'
import { intent } from './cascade/intent.ts'
import { interpretationRules } from './cascade/interpretation.rules.ts'
import { interpretation } from './cascade/interpretation.ts'
import { outcomeRules } from './cascade/outcome.rules.ts'
import { outcome } from './cascade/outcome.ts'
import { questionRules } from './cascade/question.rules.ts'
import { question } from './cascade/question.ts'
import { supportRules } from './cascade/support.rules.ts'
import { support } from './cascade/support.ts'
import { task } from './cascade/task.ts'
import type { Registry } from './decide/known.ts'
import { decisionsKinds, decisionsRules } from './decisions/decisions.kinds.ts'
import type { Kind, RecordOf } from './grammar/kind.ts'
import type { AnyRecord } from './grammar/record.ts'
import type { Rule } from './grammar/rule.ts'
import { healthKinds, healthRules } from './health/health.kinds.ts'
import { learningKinds, learningRules } from './learning/learning.kinds.ts'
import { loopKinds, loopRules } from './loop/loop.kinds.ts'
import { calendar } from './people/calendar.ts'
import { connectorRules } from './people/connector.rules.ts'
import { connector } from './people/connector.ts'
import { personRules } from './people/person.rules.ts'
import { person } from './people/person.ts'
import { savedView } from './people/saved-view.ts'
import { skill } from './people/skill.ts'
import { team } from './people/team.ts'
import { workspaceRules } from './people/workspace.rules.ts'
import { workspace } from './people/workspace.ts'
import { planKinds, planRules } from './plan/plan.kinds.ts'
import { signalsKinds, signalsRules } from './signals/signals.kinds.ts'
import { spacesKinds, spacesRules } from './spaces/spaces.kinds.ts'
import { treeRules } from './tree.rules.ts'
import type { World } from './world.ts'

export const kinds = {
  workspace,
  calendar,
  person,
  team,
  skill,
  connector,
  savedView,
  intent,
  outcome,
  deliverable,
  task,
  interpretation,
  question,
  support,
  ...loopKinds,
  ...planKinds,
  ...signalsKinds,
  ...spacesKinds,
  ...decisionsKinds,
  ...bridgeKinds,
  ...learningKinds,
  ...healthKinds,
} as const

export type KindName = keyof typeof kinds

/** Record types by kind name. */
export type Records = { [K in KindName]: RecordOf<(typeof kinds)[K]> }

const ownRules: { readonly [kind: string]: readonly Rule<World>[] } = {
  workspace: workspaceRules,
  connector: connectorRules,
  person: personRules,
  intent: intentRules,
  outcome: outcomeRules,
  deliverable: deliverableRules,
  interpretation: interpretationRules,
  question: questionRules,
  support: supportRules,
  ...loopRules,
  ...planRules,
  ...signalsRules,
  ...spacesRules,
  ...decisionsRules,
  ...bridgeRules,
  ...learningRules,
  ...healthRules,
}

const rulesByKind = new Map<string, readonly Rule<World>[]>(
  Object.keys(kinds).map(name => [
    name,
    [...treeRules, ...(ownRules[name] ?? []), ...(acrossRules[name] ?? [])],
  ]),
)

export const registry: Registry<World> = {
  // Without a prototype: a kind called 'constructor' is none.
  kinds: Object.assign(Object.create(null) as { [name: string]: Kind }, kinds),
  rulesOf: kind => rulesByKind.get(kind) ?? [],
}

/** Every rule once. */
export const rules: readonly Rule<World>[] = [
  ...treeRules,
  ...[ownRules, acrossRules].flatMap(byKind => Object.values(byKind).flat()),
]

/** The words by which people know a record: its statement, name or title. */
export function titleOf(record: AnyRecord): string {
  const kind: Kind | undefined = registry.kinds[record.kind]
  return kind ? String(record[kind.title] ?? '') : ''
}
