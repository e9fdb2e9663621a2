/** What a link opens for a contact, one engagement's page; and what may be said through any link. */
import type { AnyRecord, Command, Records, World } from '@throughline/model'
import type { Denial } from './access.ts'
import type { Principal } from './principal.ts'
import { line } from './relation.ts'

/** What the lead of an engagement published of it, and what its client owes. No status, no money, nothing assumed. */
export interface ClientPage {
  /** Whose client they are, and who leads the work. */
  readonly organisation: string
  readonly lead: string | null
  readonly deal: string
  readonly client: string | null
  readonly publishedAt: string | null
  readonly note: string | null
  readonly days: readonly { readonly what: string; readonly on: string }[]
  readonly promises: readonly {
    readonly id: string
    readonly what: string
    readonly dueOn: string | null
    readonly isKept: boolean
    readonly isConfirmed: boolean
  }[]
  readonly owed: readonly { readonly id: string; readonly what: string; readonly neededOn: string | null }[]
}

export function clientPage(world: World, engagementId: string): ClientPage | undefined {
  const engagement = world.one('engagement', engagementId)
  if (!engagement || engagement.archived) return undefined
  const shared = engagement.steps.shared as Publication | undefined
  return {
    organisation: world.workspace?.name ?? '',
    lead: world.one('person', engagement.lead)?.name ?? null,
    deal: engagement.deal,
    client: world.one('client', engagement.client)?.name ?? null,
    publishedAt: shared?.at ?? null,
    note: shared?.note ?? null,
    days: shared?.days ?? [],
    promises: promisesShown(world, engagement).map(each => ({
      id: each.id,
      what: each.what,
      dueOn: each.dueOn ?? null,
      isKept: each.state === 'kept',
      isConfirmed: each.steps.confirmed !== undefined,
    })),
    owed: owedBy(world, engagement).map(({ id, what, neededOn }) => ({
      id,
      what,
      neededOn: neededOn ?? null,
    })),
  }
}

/** What a command through the link may speak of, so that anything else was never there. */
export function seesThroughLink({ opens }: Principal, world: World, record: AnyRecord): boolean {
  if (record.id === opens) return true
  const engagement = world.one('engagement', opens)
  if (!engagement) return false
  return [...promisesShown(world, engagement), ...owedBy(world, engagement)].some(
    each => each.id === record.id,
  )
}

/** Whatever else a link is asked for, it does not open. */
export function linkDenial(principal: Principal, command: Spoken): Denial | undefined {
  const may = principal.roles.includes('voice')
    ? voiceMay(principal, command)
    : contactMay(principal, command)
  return may && !command.opening ? undefined : beyond
}

type Spoken = Pick<Command, 'kind' | 'verb' | 'subject' | 'fields' | 'opening'>

interface Publication {
  readonly at: string
  readonly note?: string
  readonly days?: readonly { readonly what: string; readonly on: string }[]
  readonly promises?: readonly string[]
}

const beyond: Denial = {
  reason: 'This link does not open that.',
  remedy: 'Ask whoever sent it to you.',
}

/** That it is their own answer, the gate itself sees to: the voice speaks as its person. */
function voiceMay({ opens, person }: Principal, { kind, verb, subject, fields }: Spoken): boolean {
  return (
    person !== undefined &&
    kind === 'gate' &&
    verb === 'answer' &&
    subject === opens &&
    only(fields, ['answers'])
  )
}

function contactMay({ opens }: Principal, { kind, verb, subject, fields }: Spoken): boolean {
  switch (`${kind}.${verb}`) {
    case 'question.add':
      return fields?.about === opens && fields?.sort === 'concern' && only(fields, ['about', 'sort', 'text'])
    case 'escalation.add':
      return fields?.from === opens && only(fields, ['from', 'ask'])
    case 'promise.confirm':
    case 'dependency.keep':
      return subject !== opens && only(fields, [])
    case 'dependency.accept':
      return subject !== opens && only(fields, ['promisedOn'])
    default:
      return false
  }
}

function only(fields: Spoken['fields'], names: readonly string[]): boolean {
  return Object.keys(fields ?? {}).every(name => names.includes(name))
}

function promisesShown(world: World, engagement: Records['engagement']): Records['promise'][] {
  const { promises = [] } = (engagement.steps.shared ?? {}) as unknown as Publication
  return promises
    .map(id => world.one('promise', id))
    .filter(each => each !== undefined)
    .filter(each => each.engagement === engagement.id && each.sort === 'stated' && !each.archived)
}

/** What was asked of the client for work of this engagement, and is not there yet. */
function owedBy(world: World, engagement: Records['engagement']): Records['dependency'][] {
  const isOwed = (each: Records['dependency']) =>
    !each.archived &&
    each.ask?.client === engagement.client &&
    ['proposed', 'accepted', 'countered'].includes(each.state)
  const hangsBelow = (id: string) => {
    const record = world.record(id)
    return (
      record !== undefined &&
      line(world, record).some(above => [engagement.id, engagement.root].includes(above.id))
    )
  }
  return world.all('dependency').filter(each => isOwed(each) && hangsBelow(each.to))
}
