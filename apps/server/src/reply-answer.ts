/** An answer of the house as HTTP says it. */
import type { Answer } from '@throughline/host'
import type { FastifyReply } from 'fastify'
import { notFound, type Problem, sendProblem } from './problem.ts'

export function replyAnswer(
  reply: FastifyReply,
  answer: Answer,
  { command, added = false }: Replying,
): FastifyReply {
  switch (answer.outcome) {
    case 'done': {
      const { outcome: _, ...kept } = answer
      const [record] = kept.records
      if (record && kept.records.length === 1) reply.header('etag', `"${record.version}"`)
      return reply.status(added && !kept.repeated ? 201 : 200).send({ command, ...kept })
    }
    case 'refused':
      return sendProblem(reply, refusalProblem(answer.refusals))
    case 'denied':
      return sendProblem(reply, {
        status: 403,
        code: 'forbidden',
        title: answer.denial.reason,
        remedy: answer.denial.remedy,
      })
    case 'unseen':
      return sendProblem(reply, notFound)
    case 'reused':
      return sendProblem(reply, reused)
    case 'busy':
      return sendProblem(reply, busy)
    case 'malformed':
      return sendProblem(reply, { status: 400, code: 'malformed', title: answer.reason })
  }
}

interface Replying {
  readonly command: string
  readonly added?: boolean
}

type Refusals = Extract<Answer, { outcome: 'refused' }>['refusals']

function refusalProblem(refusals: Refusals): Problem {
  if (refusals.every(refusal => refusal.code === 'unknown-record')) return notFound
  const meanwhile = refusals.some(refusal => refusal.code === 'changed-meanwhile')
  const [first] = refusals
  return {
    status: meanwhile ? 409 : 422,
    code: meanwhile ? 'changed-meanwhile' : 'refused',
    title: refusals.length === 1 && first ? first.reason : `${refusals.length} things stand in the way.`,
    refusals,
  }
}

const reused: Problem = {
  status: 422,
  code: 'reused',
  title: 'This command id stood for something else before.',
  remedy: 'Make a new id for a new command.',
}

const busy: Problem = {
  status: 409,
  code: 'busy',
  title: 'Others were faster, several times.',
  remedy: 'Send the same command again.',
  retryAfterSeconds: 1,
}
