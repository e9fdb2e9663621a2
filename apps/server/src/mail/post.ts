/** Who gets which letter, once: the daily word, what interrupts, invitations. The clock says when. */
import {
  digestOf,
  factOf,
  type Host,
  type Leases,
  type OrdinaryTables,
  openTable,
  type Principal,
} from '@throughline/host'
import type { AnyRecord, Fact } from '@throughline/model'
import type { Accounts } from '../accounts/accounts.ts'
import { type MembershipRow, membershipOf } from '../accounts/membership-row.ts'
import type { OutsideSettings } from '../outside/outside.ts'
import { recordLink } from '../outside/record-link.ts'
import { digestLetter, interruptionLetter, invitationLetter, type Written } from './letters.ts'
import type { Mail } from './mail.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Letters; nothing where mail is off. */
    readonly letters?: Post | undefined
  }
}

/** `elsewhere`: another node sends it at this moment. */
export type Sent = 'sent' | 'sent-before' | 'nothing-to-say' | 'no-address' | 'unwanted' | 'elsewhere'

export interface Post {
  /** The daily word of a person and day (theirs). At most one a day, however often it is asked. */
  sendDigest(asked: { workspace: string; person: string; on: string }): Promise<Sent>
  /**
   * What does not wait for the daily word: a gate that ends, an escalation. Once for each id.
   * @param asked.rule why it interrupts, in a sentence
   */
  sendInterruption(asked: Interruption): Promise<Sent>
  sendInvitation(asked: Invitation): Promise<void>
}

export interface Interruption {
  readonly id: string
  readonly workspace: string
  readonly person: string
  readonly about: string
  readonly text: string
  readonly rule: string
}

export interface Invitation {
  readonly to: string
  readonly workspace: string
  readonly by: string
  readonly path: string
  readonly until: string
}

export interface PostRooms extends Pick<OutsideSettings, 'ledger' | 'address'> {
  readonly host: Host
  readonly accounts: Accounts
  readonly tables: OrdinaryTables
  readonly leases: Leases
  readonly mail: Mail
}

export async function openPost(rooms: PostRooms): Promise<Post> {
  const { host, mail, address, leases } = rooms
  const table = await openTable(rooms.tables, declared)
  const once = async (id: string, work: () => Promise<Sent>): Promise<Sent> => {
    if (await table.one({ id })) return 'sent-before'
    const lease = await leases.acquire(`mail ${id}`, 120)
    if (!lease) return 'elsewhere'
    try {
      if (await table.one({ id })) return 'sent-before'
      const sent = await work()
      if (sent === 'sent') await table.add({ id, sent_at: host.clock.now() })
      return sent
    } finally {
      await leases.release(lease)
    }
  }
  return {
    async sendDigest({ workspace, person, on }) {
      const { position: head } = await rooms.ledger.head(workspace)
      const told = `digest ${workspace} ${person}`
      const send = async () => {
        const reader = await readerOf(rooms, workspace, person)
        if (typeof reader === 'string') return reader
        const [last] = await table.all({ told }, { by: 'position desc', most: 1 })
        const facts = await factsSince(rooms, { workspace, after: last?.position ?? undefined, to: head })
        const letter = await digestFor(host, { ...reader, facts, address })
        if (!letter) return 'nothing-to-say'
        await mail.send({ ...letter, to: reader.email, id: idOf(told, on), preferences: settingsAt(address) })
        await table.add({ id: `${told} ${on}`, told, position: head, sent_at: host.clock.now() })
        return 'sent'
      }
      return once(`${told} ${on}`, send)
    },
    sendInterruption: ({ id, workspace, person, about, text, rule }) =>
      once(`interruption ${workspace} ${person} ${id}`, async () => {
        const reader = await readerOf(rooms, workspace, person)
        if (typeof reader === 'string') return reader
        const [world, access] = await Promise.all([host.world(workspace), host.access(reader.principal)])
        const record: AnyRecord | undefined = access.record(world.record(about))
        if (!record) return 'unwanted'
        const link = address === undefined ? undefined : recordLink(address, record)
        const letter = interruptionLetter({ text, rule, link })
        await mail.send({ ...letter, to: reader.email, id: idOf('interruption', id) })
        return 'sent'
      }),
    sendInvitation: invitation => invite(rooms, invitation),
  }
}

async function invite({ host, mail, address }: PostRooms, { to, path, ...of }: Invitation): Promise<void> {
  const letter = invitationLetter({ ...of, link: `${address ?? ''}${path}` })
  await mail.send({ ...letter, to, id: idOf('invitation', host.clock.newId()) })
}

const declared = {
  name: 'mail_sent',
  columns: { id: 'text', told: 'text', position: 'number', sent_at: 'text' },
  key: ['id'],
} as const

interface Reader {
  readonly principal: Principal
  readonly email: string
}

/** A person with a place here and an address; what they see is what their account sees. */
async function readerOf(
  { host, accounts }: PostRooms,
  workspace: string,
  person: string,
): Promise<Reader | 'no-address' | 'unwanted'> {
  const record = (await host.world(workspace)).one('person', person)
  if (!record || record.state === 'departed') return 'no-address'
  if (record.preferences?.reach === 'web') return 'unwanted'
  const rows = await accounts.rows.all<MembershipRow>('membership', { workspace, person })
  const [row] = rows.filter(each => !each.suspended)
  if (!row) return 'no-address'
  const [user] = await accounts.rows.among<{ email: string }>('user', 'id', [row.account])
  if (!user?.email || user.email.endsWith('.invalid')) return 'no-address'
  const { account, roles } = membershipOf(row)
  return { email: user.email, principal: { account, person, roles, workspace, via: 'mail' } }
}

/** The facts after the last word; of the first word, those of the last day. */
async function factsSince(
  { ledger, host }: PostRooms,
  { workspace, after, to }: { workspace: string; after: number | undefined; to: number },
): Promise<Fact[]> {
  const first = Math.max(after ?? 0, to - factsMost)
  const facts = (await ledger.read(workspace, first, factsMost)).map(factOf)
  if (after !== undefined) return facts
  const dayBefore = new Date(Date.parse(host.clock.now()) - dayMs).toISOString()
  return facts.filter(fact => fact.at >= dayBefore)
}

/** More facts than this in a day are an import, of which the last tell enough. */
const factsMost = 2_000
const dayMs = 86_400_000

async function digestFor(
  host: Host,
  { principal, facts, address }: Reader & { facts: readonly Fact[]; address?: string | undefined },
): Promise<Written | undefined> {
  const [world, access] = await Promise.all([host.world(principal.workspace), host.access(principal)])
  const person = world.one('person', principal.person)
  if (!person) return undefined
  const now = host.clock.now()
  const moment = { todayIn: (zone: string) => host.clock.todayIn(zone, now) }
  const digest = digestOf({ world, access, person, facts, moment })
  return digest && digestLetter(digest, address)
}

const idOf = (...parts: string[]) => parts.join('.').replace(/[^\w.-]+/g, '.')
const settingsAt = (address: string | undefined) =>
  address === undefined ? undefined : `${address}/settings`
