/** What a client sees: the words, days and promises that were published last, and never a raw status. */
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'

export interface ClientPage {
  readonly note: string
  readonly publishedAt: string
  readonly days: readonly { readonly what: string; readonly on: string }[]
  readonly promises: readonly {
    readonly id: string
    readonly key: string
    readonly what: string
    readonly dueOn?: string
    /** Kept and broken are told; how the work stands is not. */
    readonly told: 'promised' | 'kept' | 'confirmed' | 'broken' | 'declined'
  }[]
  /** What the client owes, with its day. */
  readonly owed: readonly { readonly key: string; readonly what: string; readonly on?: string }[]
}

/** Nothing until something was published. */
export function clientPageOf(world: World, engagement: Records['engagement']): ClientPage | undefined {
  const shared = engagement.steps.shared as Published | undefined
  if (!shared) return undefined
  const promises = (shared.promises ?? [])
    .flatMap(id => world.one('promise', id) ?? [])
    .filter(each => !each.archived && each.sort === 'stated')
    .map(each => ({
      id: each.id,
      key: each.key,
      what: each.what,
      told: toldOf(each),
      ...(each.dueOn ? { dueOn: each.dueOn } : {}),
    }))
  return {
    note: shared.note ?? '',
    publishedAt: shared.at,
    days: shared.days ?? [],
    promises,
    owed: owedBy(world, engagement),
  }
}

interface Published {
  readonly at: string
  readonly note?: string
  readonly days?: readonly { what: string; on: string }[]
  readonly promises?: readonly string[]
}

function toldOf(promise: Records['promise']): ClientPage['promises'][number]['told'] {
  if (promise.state === 'kept') return promise.steps.confirmed ? 'confirmed' : 'kept'
  return promise.state === 'broken' || promise.state === 'declined' ? promise.state : 'promised'
}

/** Dependencies that ask this client for something and are open. */
function owedBy(world: World, engagement: Records['engagement']): ClientPage['owed'] {
  return world
    .pointing('dependency', 'ask', engagement.client)
    .filter(each => ['proposed', 'accepted', 'countered'].includes(each.state))
    .map(each => {
      const on = each.promisedOn ?? each.neededOn
      return { key: each.key, what: each.what, ...(on ? { on } : {}) }
    })
}
