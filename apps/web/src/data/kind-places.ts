/** In which place each kind is seen, and its address there; derived from what is declared. */
import { type AnyRecord, type Kind, kinds, type World } from '@throughline/model'
import { kindNamed, nameInWords } from './kind-words.ts'

/** A place by the group whose kinds it shows. */
export interface KindPlace {
  /** First part of its addresses. */
  readonly id: string
  readonly label: string
  /** Its kinds in the order they are declared, whatever is switched on. */
  readonly kinds: readonly Kind[]
}

export function placeOfKind(kind: string): KindPlace | undefined {
  return kindPlaces.find(place => place.kinds.some(({ name }) => name === kind))
}

/** The kind that is seen at `/plan/risks`; nothing where the place has none of that name. */
export function kindAt(place: string, plural: string): Kind | undefined {
  return kindPlaces.find(({ id }) => id === place)?.kinds.find(kind => kind.plural === plural)
}

/** Kinds of a place whose systems are on. */
export function kindsOn(world: World, place: KindPlace): Kind[] {
  return place.kinds.filter(kind => isOn(world, kind))
}

export function isOn(world: World, { system }: Kind): boolean {
  return system === undefined || world.systemIsOn(system)
}

/** `/plan/risks`; for what the outline of Strategy shows, Strategy itself. */
export function listAddress(kind: string): string {
  if (inOutline.has(kind)) return '/strategy'
  const place = placeOfKind(kind)
  return place ? `/${place.id}/${kindNamed(kind).plural}` : '/strategy'
}

/** A record over its list. */
export function recordAddress({ kind, key }: Pick<AnyRecord, 'kind' | 'key'>): string {
  return `${listAddress(kind)}?open=${encodeURIComponent(key)}`
}

function placesOf(all: readonly Kind[]): KindPlace[] {
  const seen = all.filter(kind => !kind.single)
  const groups = [...new Set(seen.map(({ group }) => group))]
  const made = groups.map(group => {
    const { id = group, label = nameInWords(group) } = named[group] ?? {}
    const of = seen.filter(kind => kind.group === group)
    const rank = (kind: Kind) => (kind.plural === id ? 0 : isMain(kind) ? 1 : 2)
    return { id, label, kinds: of.toSorted((one, other) => rank(one) - rank(other)) }
  })
  const rank = ({ id }: KindPlace) => (order.includes(id) ? order.indexOf(id) : order.length)
  return made.toSorted((one, other) => rank(one) - rank(other))
}

/** What a place is named after comes first; calendars and kept views serve the others of their place. */
const isMain = ({ name }: Kind): boolean => !['calendar', 'savedView'].includes(name)

const inOutline: ReadonlySet<string> = new Set(['intent', 'outcome', 'deliverable', 'task'])

/** Groups whose place is called otherwise. */
const named: { readonly [group: string]: { id: string; label: string } } = {
  cascade: { id: 'strategy', label: 'Strategy' },
  learning: { id: 'library', label: 'Library' },
}

const order = [
  ...['strategy', 'plan', 'loop', 'spaces', 'decisions', 'signals', 'bridge'],
  ...['people', 'health', 'library'],
]

// Last, since it is made of what stands above.
export const kindPlaces: readonly KindPlace[] = placesOf(Object.values(kinds) as unknown as Kind[])
