/** Every act, by name. */
import { acceptDependency } from './accept-dependency.ts'
import type { Act } from './act.ts'
import { adoptScenario } from './adopt-scenario.ts'
import { answerGate } from './answer-gate.ts'
import { beginDriverTree } from './begin-driver-tree.ts'
import { changeLateInput } from './change-late-input.ts'
import { closeCycle } from './close-cycle.ts'
import { departPerson } from './depart-person.ts'
import { differ } from './differ.ts'
import { draftFromLine } from './draft-from-line.ts'
import { fireTrigger } from './fire-trigger.ts'
import { adoptIntervention, drawAudit, widenPulse } from './health.ts'
import { holdRetro } from './hold-retro.ts'
import { holdSync } from './hold-sync.ts'
import { markPractice, shipLibrary, useLesson } from './library.ts'
import { objectGate } from './object-gate.ts'
import { openSpace } from './open-space.ts'
import { practiseExperiment } from './practise-experiment.ts'
import { pastePromises, planPromise } from './promises.ts'
import { raiseDecision } from './raise-decision.ts'
import { raiseEscalation } from './raise-escalation.ts'
import { resolve } from './resolve.ts'
import { scheduleRetro, voteInRetro } from './retro-steps.ts'
import { shippedTriggers } from './shipped-triggers.ts'
import { takeBaseline } from './take-baseline.ts'
import { takeUpActs } from './take-up.ts'
import { remarkActs } from './turn-remark.ts'
import { winEngagement } from './win-engagement.ts'

export const acts: { readonly [name: string]: Act } = Object.fromEntries(
  [
    draftFromLine,
    ...remarkActs,
    ...takeUpActs,
    holdSync,
    answerGate,
    objectGate,
    changeLateInput,
    differ,
    resolve,
    closeCycle,
    acceptDependency,
    takeBaseline,
    adoptScenario,
    practiseExperiment,
    winEngagement,
    planPromise,
    pastePromises,
    scheduleRetro,
    voteInRetro,
    holdRetro,
    useLesson,
    markPractice,
    shipLibrary,
    widenPulse,
    drawAudit,
    adoptIntervention,
    departPerson,
    openSpace,
    beginDriverTree,
    shippedTriggers,
    fireTrigger,
    raiseDecision,
    raiseEscalation,
  ].map(act => [act.name, act]),
)
