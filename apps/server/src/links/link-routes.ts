/** What a link opens: looking at one gate or one client page, and speaking through it. The secret is never in an address. */
import { type Answer, clientPage, type Host, type Step, voicePage } from '@throughline/host'
import type { World } from '@throughline/model'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import { notFound, type Problem, ProblemError, sendProblem } from '../problem.ts'
import { replyAnswer } from '../reply-answer.ts'
import { holderOf, type RoleLink } from './role-links.ts'
import { spokenThrough } from './spoken.ts'

const token = z.string().min(20).max(200)
const words = z.string().trim().min(1).max(2000)
const id = z.uuid().meta({ description: 'Made by the sender: the same id applies at most once.' })

const lookBody = z.strictObject({ token })
export const answerShape = z.strictObject({
  answer: z.enum(['agree', 'concern', 'hold', 'object', 'notMine', 'delegate']),
  wayOut: words.optional(),
  untilOn: z.iso.date().optional(),
  to: z.string().max(200).optional().meta({ description: 'Name of another voice, for delegate.' }),
  note: words.optional(),
})
const answerBody = answerShape.extend({ token, id })
const concernBody = z.strictObject({ token, id, text: words, isUrgent: z.boolean().default(false) })
const namedBody = z.strictObject({ token, id, subject: z.string().min(1).max(200), note: words.optional() })

export type VoiceAnswer = z.infer<typeof answerShape>

export function linkRoutes(app: FastifyInstance, host: Host, accounts: Accounts): void {
  const tags = ['links']
  const at = '/api/v1/links'
  app.post<{ Body: z.infer<typeof lookBody> }>(
    `${at}/look`,
    { schema: { body: lookBody, tags, summary: 'What the link opens' } },
    async (request, reply) => {
      const link = await openedBy(accounts, request.body.token)
      const world = await host.world(link.workspace)
      const page = pageOf(world, link)
      return page
        ? { role: link.role, name: link.name, endsAt: link.endsAt, today: todayIn(host, world), ...page }
        : sendProblem(reply, notFound)
    },
  )
  const routes = {
    answer: { body: answerBody, summary: 'A voice answers its gate' },
    concern: { body: concernBody, summary: 'A contact raises a concern' },
    confirm: { body: namedBody, summary: 'A contact confirms that a promise was kept' },
    'hand-over': { body: namedBody, summary: 'A contact hands over what they owe' },
  } as const
  for (const [name, { body, summary }] of Object.entries(routes))
    app.post<{ Body: z.infer<typeof answerBody | typeof concernBody | typeof namedBody> }>(
      `${at}/${name}`,
      { schema: { body, tags, summary } },
      async (request, reply) => {
        const { token: secret, id: command, ...said } = request.body
        const link = await openedBy(accounts, secret)
        const answer = await speak(host, link, {
          command,
          steps: world => spokenThrough(world, link, { name, said, today: todayIn(host, world) }),
        })
        // The record says more than the link shows.
        if (answer.outcome !== 'done') return replyAnswer(reply, answer, { command })
        return { done: true, repeated: answer.repeated }
      },
    )
}

async function openedBy(accounts: Accounts, secret: string): Promise<RoleLink> {
  const link = await accounts.roleLinks.of(secret)
  if (!link) throw new ProblemError(spent)
  return link
}

function pageOf(world: World, link: RoleLink): object | undefined {
  if (link.role === 'contact') return wrapped('engagement', clientPage(world, link.subject))
  return wrapped('gate', voicePage(world, link.subject, link.person))
}

function wrapped(name: string, page: object | undefined): object | undefined {
  return page && { [name]: page }
}

function todayIn(host: Host, world: World): string {
  return host.clock.todayIn(world.workspace?.timeZone ?? 'UTC', host.clock.now())
}

interface Speaking {
  readonly command: string
  /** Said of the world as it is; nothing where the link opens no such thing. */
  readonly steps: (world: World) => readonly Step[] | undefined
}

const racesMost = 5

/** Answers of two voices meet in one record: whoever was later looks again, and speaks again. */
async function speak(host: Host, link: RoleLink, { command, steps }: Speaking): Promise<Answer> {
  const principal = holderOf(link)
  for (let race = 1; ; race++) {
    const said = steps(await host.world(link.workspace))
    if (!said) return { outcome: 'unseen', subject: '' }
    const answer = await host.carryOut({ principal, id: command, steps: said })
    const wasFaster =
      answer.outcome === 'refused' && answer.refusals.some(refusal => refusal.code === 'changed-meanwhile')
    if (!wasFaster || race === racesMost) return answer
  }
}

const spent: Problem = {
  status: 404,
  code: 'link-spent',
  title: 'This link has ended, or never opened anything.',
  remedy: 'Ask whoever sent it to you for a new one.',
}
