/** What an assistant proposed, before the person whose word it would be: they say it, or not. */
import type { Host } from '@throughline/host'
import { titleOf } from '@throughline/model'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { principalOf } from '../../admit.ts'
import { notFound, ProblemError, sendProblem } from '../../problem.ts'
import { replyAnswer } from '../../reply-answer.ts'
import type { Proposal, Proposals } from './proposals.ts'

const path = '/api/v1/workspaces/:ws/proposals'
type Named = { Params: { proposal: string } }

export function proposalRoutes(app: FastifyInstance, host: Host, proposals: Proposals): void {
  const tags = ['assistants']
  app.get(path, { schema: { tags, summary: 'What assistants propose that you say' } }, async request => {
    const { workspace, person } = principalOf(request)
    const waiting = person === undefined ? [] : await proposals.waiting(workspace, person)
    return { proposals: await Promise.all(waiting.map(each => shown(host, request, each))) }
  })
  app.post<Named>(
    `${path}/:proposal/say`,
    { schema: { tags, summary: 'Say it: the proposal happens as your word' } },
    async (request, reply) => {
      const { id, step, via, ...of } = await waitingOne(proposals, request)
      // The door stays the assistant's: history shows both, whose word it is and how it came.
      const principal = { ...principalOf(request), via }
      const answer = await host.carryOut({ principal, id, steps: [step] })
      if (answer.outcome === 'done') await proposals.settle({ id, ...of }, 'said')
      return replyAnswer(reply, answer, { command: id, added: step.verb === 'add' })
    },
  )
  app.post<Named>(
    `${path}/:proposal/decline`,
    { schema: { tags, summary: 'Not so: the proposal goes' } },
    async (request, reply) => {
      const proposal = await waitingOne(proposals, request)
      const isSettled = await proposals.settle(proposal, 'declined')
      return isSettled ? reply.send({ isDeclined: true }) : sendProblem(reply, notFound)
    },
  )
}

async function waitingOne(proposals: Proposals, request: FastifyRequest): Promise<Proposal> {
  const { workspace, person } = principalOf(request)
  const { proposal: id } = request.params as { proposal: string }
  const found = person === undefined ? undefined : await proposals.one({ id, workspace, person })
  if (!found) throw new ProblemError(notFound)
  return found
}

/** With the record it speaks of, by key and title, as its person sees it. */
async function shown(host: Host, request: FastifyRequest, { id, step, words, proposedAt }: Proposal) {
  const principal = principalOf(request)
  const [world, access] = await Promise.all([host.world(principal.workspace), host.access(principal)])
  const named = [step.subject, step.fields?.of, step.fields?.about, step.fields?.outcome]
  const meant = named
    .filter(each => typeof each === 'string')
    .map(each => access.record(world.record(each) ?? world.keyed(each)))
    .find(each => each !== undefined)
  const about = meant ? { id: meant.id, key: meant.key, kind: meant.kind, title: titleOf(meant) } : null
  return { id, step, words: words ?? null, proposedAt, about }
}
