/** Which kinds may be written below which: outcomes under an intent, tasks under a deliverable. */
import { type Kind, kinds } from '@throughline/model'

/** The field by which a record of a kind hangs on the record it is written under. */
export interface Hanging {
  readonly kind: Kind
  readonly field: string
}

/** Fields by which a record hangs on another, nearest first. */
const hangers = ['parent', 'of', 'about']

const everyKind = Object.values(kinds) as unknown as readonly Kind[]

/** The kinds at the root of a plan, by their plural. */
export const rootWords: ReadonlyMap<string, Kind> = new Map(
  everyKind.filter(kind => !kind.single).map(kind => [kind.plural, kind]),
)

const below = new Map(everyKind.map(kind => [kind.name, nestedIn(kind)]))

/** What may be written under a record of that kind, by its plural. */
export function nestedWords(kind: string): ReadonlyMap<string, Hanging> {
  return below.get(kind) ?? new Map()
}

function nestedIn(above: Kind): Map<string, Hanging> {
  const words = new Map<string, Hanging>()
  for (const kind of everyKind) {
    const field = hangers.find(name => kind.fields[name]?.to?.includes(above.name))
    if (field && !(kind.plural in above.fields)) words.set(kind.plural, { kind, field })
  }
  return words
}
