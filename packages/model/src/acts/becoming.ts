/** The beginning of a record from words that somebody said about another. */
import type { Command } from '../decide/decide.ts'
import type { AnyRecord } from '../grammar/record.ts'
import type { Moment } from '../grammar/rule.ts'
import { lineOfSight } from '../views/line-of-sight.ts'
import type { World } from '../world.ts'

export interface Words {
  readonly text: string
  /** Id of what they are about. */
  readonly about: string
  readonly told: { readonly [name: string]: unknown }
  readonly by?: string | undefined
}

type Beginning = (words: Words, world: World) => { readonly [field: string]: unknown } | undefined

/** What words may become, each with the fields that it begins with. */
export const beginnings = {
  risk: ({ text, about, told }, world) => ({
    statement: text,
    ...fitting('affects', [near(world, about, 'risk.affects')?.id]),
    ...said('owner', told.who),
    ...said('reviewOn', told.dueOn),
  }),
  assumption: ({ text, about, told }, world) => ({
    statement: text,
    ...fitting('affects', [near(world, about, 'assumption.affects')?.id]),
    ...said('owner', told.who),
    ...said('testOn', told.dueOn),
  }),
  decision: ({ text, about, told }, world) => ({
    question: text,
    ...fitting('about', [near(world, about, 'decision.about')?.id]),
    ...said('decider', told.who),
    ...said('neededOn', told.dueOn),
  }),
  action: ({ text, about, told }, world) => ({
    what: text,
    ...said('from', near(world, about, 'action.from')?.id),
    ...said('who', told.who),
    ...said('dueOn', told.dueOn),
  }),
  lateInput: ({ text, about, by }, world) => {
    const of = near(world, about, 'lateInput.of')
    return of && { text, of: of.id, ...said('from', by) }
  },
  changeRequest: ({ text, about, by }, world) => {
    const of = near(world, about, 'changeRequest.of')
    return of && { what: text, of: of.id, ...said('askedBy', world.one('person', by)?.name) }
  },
} satisfies { [kind: string]: Beginning }

export type Becoming = keyof typeof beginnings

/** The command that begins it, with its new id; nothing where what the words are about does not allow it. */
export function become(kind: Becoming, words: Words, { world, moment }: { world: World; moment: Moment }) {
  const fields = beginnings[kind](words, world)
  const id = moment.newId()
  const command: Command | undefined = fields && {
    id: moment.newId(),
    kind,
    verb: 'add',
    subject: id,
    fields,
  }
  return command && { id, command }
}

/** The record itself, or the nearest above it that the field may point at. */
function near(world: World, about: string, place: `${string}.${string}`): AnyRecord | undefined {
  const [kind = '', field = ''] = place.split('.')
  const to = world.kindOf(kind)?.fields[field]?.to ?? []
  return lineOfSight(world, about).findLast(each => to.includes(each.kind))
}

function said(field: string, value: unknown): { [field: string]: unknown } {
  return value === undefined ? {} : { [field]: value }
}

function fitting(field: string, ids: readonly (string | undefined)[]): { [field: string]: unknown } {
  const known = ids.filter(id => id !== undefined)
  return known.length === 0 ? {} : { [field]: known }
}
