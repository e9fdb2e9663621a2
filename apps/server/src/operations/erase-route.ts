/** Administrators erase a person: the one thing here that nothing undoes. */
import type { Host } from '@throughline/host'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import { principalOf, signedInOf } from '../admit.ts'
import { notFound, type Problem, sendProblem } from '../problem.ts'
import { eraseEverywhere, type Knowing } from './erase-person.ts'

const body = z.strictObject({
  confirm: z.literal('erase').meta({ description: 'The word, since nothing undoes it.' }),
})

export interface EraseRooms {
  readonly host: Host
  readonly accounts: Accounts
  readonly tables: Knowing['tables']
  readonly note: Knowing['note']
}

export function eraseRoute(app: FastifyInstance, rooms: EraseRooms): void {
  app.post<{ Params: { key: string }; Body: z.infer<typeof body> }>(
    '/api/v1/workspaces/:ws/people/:key/erase',
    {
      schema: {
        body,
        tags: ['people'],
        summary: 'Forget a person, for good: name, address, account and every text that names them',
      },
    },
    async (request, reply) => {
      const principal = principalOf(request)
      const person = await rooms.host.record(principal, 'person', request.params.key)
      if (!person) return sendProblem(reply, notFound)
      if (person.id === principal.person) return sendProblem(reply, oneself)
      const actor = principal.person ?? `account:${signedInOf(request).account}`
      const wanted = { workspace: principal.workspace, person: person.id, actor }
      const erased = await eraseEverywhere(rooms, wanted)
      return erased ? { erased } : sendProblem(reply, notFound)
    },
  )
}

const oneself: Problem = {
  status: 422,
  code: 'refused',
  title: 'Nobody erases themselves here: the workspace could lose its last administrator.',
  remedy: 'Ask another administrator, or whoever keeps the machine: throughline erase.',
}
