import {
  type AnyRecord,
  charterNeeded,
  coveringCharter,
  gateNeeded,
  lineOfSight,
  type Records,
  type World,
} from '@throughline/model'
import { counted } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown, weighed } from '../stake.ts'
import { openDecisions } from './open-decisions.ts'

/** Work began before the charter, the approval or the gate that it needs. */
export const builtBeforeAligned: Detector = {
  code: 'built-before-aligned',
  leg: 'alignment',
  system: 'cascade',
  spot: sight => {
    // What entered under way began before anything here could have asked for it.
    const begun = sight.world.all('deliverable').filter(each => each.state === 'started' && !each.openedOn)
    return [...unchartered(sight, begun), ...ungated(sight, begun), ...unapproved(sight, begun)]
  },
}

type Begun = readonly Records['deliverable'][]

/** Told once, of the outcome that asks for the charter. */
function unchartered(sight: Sight, begun: Begun): Spotted[] {
  const { world } = sight
  if (!world.systemIsOn('charter')) return []
  const needs = new Map<string, ReturnType<typeof charterNeeded>>()
  const needOf = (outcome: Records['outcome']) => {
    if (!needs.has(outcome.id)) needs.set(outcome.id, charterNeeded(world, outcome))
    return needs.get(outcome.id)
  }
  const byOutcome = new Map<string, Records['deliverable'][]>()
  for (const each of begun) {
    const asking = lineOfSight(world, each.id)
      .reverse()
      .flatMap(record => world.one('outcome', record.id) ?? [])
      .find(outcome => needOf(outcome))
    if (!asking || coveringCharter(world, each)?.state === 'complete') continue
    byOutcome.set(asking.id, [...(byOutcome.get(asking.id) ?? []), each])
  }
  return [...byOutcome].flatMap(([id, work]): Spotted[] => {
    const on = world.one('outcome', id)!
    const { own } = needOf(on)!
    return [
      {
        ...spotted(sight, on, work),
        sentence: own
          ? `${counted(work.length, 'deliverable')} below ${on.key} began before ${own.key} was complete.`
          : `${counted(work.length, 'deliverable')} below ${on.key} began, and it has no charter.`,
        remedy: own
          ? `Complete ${own.key}: who decides, what constrains, how success is measured.`
          : 'Write its charter in ten minutes.',
      },
    ]
  })
}

/** Where change is costly, named voices are heard before. */
function ungated(sight: Sight, begun: Begun): Spotted[] {
  const { world } = sight
  return begun.flatMap((on): Spotted[] => {
    const need = gateNeeded(world, on)
    if (!need || need.gates.some(gate => gate.state === 'proceeds')) return []
    // Of an engagement as such, not-ready speaks.
    if (world.systemIsOn('bridge') && need.reasons.every(reason => reason === 'engagement')) return []
    const open = need.gates.find(gate => gate.state === 'open')
    return [
      {
        ...spotted(sight, on, []),
        evidence: [
          shows(on, `${on.key} was started on ${on.stateAt.slice(0, 10)}.`),
          ...need.gates.map(gate => shows(gate, `${gate.key} is ${gate.state}.`)),
        ],
        sentence: open
          ? `${on.key} began while ${open.key} still asks its voices.`
          : `${on.key} began and no gate has heard those who could stop it later.`,
        remedy: open
          ? `Hold what is hard to change until ${open.key} ends.`
          : 'Open a gate with a day, and name its voices.',
      },
    ]
  })
}

/** An approval of what the work is part of is still open. */
function unapproved(sight: Sight, begun: Begun): Spotted[] {
  const { world } = sight
  if (!world.systemIsOn('decisions')) return []
  const approvals = openDecisions(sight).filter(each => each.sort === 'approval')
  if (approvals.length === 0) return []
  const asked = approvalsBySubject(world, approvals)
  const byApproval = new Map<Records['decision'], Records['deliverable'][]>()
  for (const each of begun)
    for (const above of lineOfSight(world, each.id))
      for (const approval of asked.get(above.id) ?? [])
        byApproval.set(approval, [...(byApproval.get(approval) ?? []), each])
  return [...byApproval].map(([on, work]) => ({
    ...spotted(sight, on as unknown as AnyRecord, work),
    sentence: `${counted(work.length, 'deliverable')} began before ${on.key} was approved.`,
    remedy: `Let whoever decides ${on.key} approve it, approve it with a condition, or refuse it.`,
  }))
}

/** Of each subject, and of what a charter that names the approval is for. */
function approvalsBySubject(world: World, approvals: readonly Records['decision'][]) {
  const asked = new Map<string, Records['decision'][]>()
  for (const approval of approvals) {
    const charters = world.pointing('charter', 'approvals', approval.id).map(charter => charter.of)
    for (const id of new Set([...(approval.about ?? []), ...charters]))
      asked.set(id, [...(asked.get(id) ?? []), approval])
  }
  return asked
}

function spotted(sight: Sight, on: AnyRecord, work: Begun) {
  const { isUnknown, ...stake } = weighed(sight, on, {})
  return {
    on,
    ...stake,
    severity: 'warning' as const,
    evidence: [
      ...work
        .slice(0, 6)
        .map(each => shows(each, `${each.key} was started on ${each.stateAt.slice(0, 10)}.`)),
      ...(isUnknown ? [{ text: stakeUnknown }] : []),
    ],
  }
}
