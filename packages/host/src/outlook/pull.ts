/** Carries out the adoption of levers: what they are is read at the moment of pulling, and decided anew. */
import type { Command } from '@throughline/model'
import { accessOf } from '../access/access.ts'
import { actorOf } from '../access/principal.ts'
import type { Answer, Step } from '../commands/asked.ts'
import { denialOf, type House, settle } from '../commands/carry-out.ts'
import { decidedTogether } from '../commands/decided-together.ts'
import { fingerprint } from '../commands/fingerprint.ts'
import type { LiveWorkspace } from '../commands/live-workspace.ts'
import { malformed } from '../commands/malformed.ts'
import { type Adopting, adoptionSteps } from './adopt.ts'
import type { Outlook } from './outlook.ts'

export interface Pulling {
  readonly house: House
  readonly live: LiveWorkspace
  readonly outlook: Outlook
}

export function pullLevers({ house, live, outlook }: Pulling, adopting: Adopting): Promise<Answer> {
  const { principal, id, levers, intent, because, judgeOn, passOver } = adopting
  const wrong = malformed(id, [{ kind: 'intervention', verb: 'add', fields: { levers } }])
  if (wrong) return Promise.resolve({ outcome: 'malformed', reason: wrong })
  const access = accessOf(principal, live.replica)
  return settle(house, live, {
    access,
    principal,
    id,
    fingerprint: fingerprint(actorOf(principal), {
      levers,
      ...(intent ? { intent } : {}),
      because,
      judgeOn: judgeOn ?? null,
      passOver: passOver ?? [],
    }),
    decide: async moment => {
      const steps = adoptionSteps(await outlook.levers(live, access, intent), adopting)
      if (steps.length === 0) return { outcome: 'unseen', subject: levers[0] ?? '' }
      const denied = denialOf(access, live, steps.map(said))
      if (denied) return denied
      const commands = steps.map((step): Command => ({ ...access.asSeen(step), id }))
      return decidedTogether(live, commands, moment)
    },
  })
}

/** What a person says of it themself: the expected effect is the house's own figure, money included. */
function said(step: Step): Step {
  if (step.kind !== 'intervention' || !step.fields) return step
  const { expected: _, ...fields } = step.fields
  return { ...step, fields }
}
