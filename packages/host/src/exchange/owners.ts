/** Owner texts read as a person, a title or a team; what names nobody stays as a note, never as a group. */
import { type Kind, registry, type World } from '@throughline/model'
import { type Entry, Points, type Said } from './entry.ts'
import { noteOn } from './map/notes.ts'
import { OwnerText } from './map/owner-text.ts'
import { Names } from './names.ts'
import { entryTitle } from './unkeyed.ts'

export interface Owned {
  readonly entries: readonly Entry[]
  readonly told: readonly string[]
}

/** Entries with their owner texts read; teams and people that were to be made and notes that were kept stand at the end. */
export function readOwners(entries: readonly Entry[], world: World): Owned {
  const reader = new OwnerReader(entries, world)
  for (const entry of entries) reader.read(entry)
  const made = [...reader.teams.values(), ...reader.people.values()]
  return { entries: [...entries, ...made, ...reader.notes], told: reader.told() }
}

/** Where the words stand by which somebody or a team is added. */
interface Made {
  readonly entry: Entry
  readonly place: Said['place']
}

class OwnerReader {
  readonly teams = new Map<string, Entry>()
  readonly people = new Map<string, Entry>()
  readonly notes: Entry[] = []
  readonly #names: Names
  readonly #world: World
  readonly #byTitle = new Map<string, (Entry | string)[]>()
  readonly #nobodyKnown: boolean
  #unread = 0

  constructor(entries: readonly Entry[], world: World) {
    this.#names = new Names(entries)
    this.#world = world
    const people = entries.filter(entry => entry.kind === 'person')
    for (const person of people) this.#titled(person.fields.title?.value, person)
    for (const person of world.all('person')) this.#titled(person.title, person.id)
    this.#nobodyKnown = people.length === 0 && world.all('person').length === 0
  }

  read(entry: Entry): void {
    for (const [name, said] of Object.entries(entry.fields)) {
      if (said.value instanceof OwnerText) this.#ownerText(entry, name, said.value)
      else if (this.#nobodyKnown && namesPeople(entry, name))
        this.#keepAsNote(entry, name, wordsOf(said.value))
    }
  }

  told(): string[] {
    if (this.#unread === 0) return []
    const why = this.#nobodyKnown ? 'nobody is listed under people' : 'they name nobody here'
    const texts =
      this.#unread === 1 ? '1 owner text is' : `${this.#unread.toLocaleString('en')} owner texts are`
    return [`${texts} kept as notes: ${why}.`]
  }

  #titled(title: unknown, person: Entry | string): void {
    if (typeof title !== 'string' || title.trim() === '') return
    const key = title.trim().toLowerCase()
    this.#byTitle.set(key, [...(this.#byTitle.get(key) ?? []), person])
  }

  #ownerText(entry: Entry, name: string, { words, readings }: OwnerText): void {
    const said = entry.fields[name]!
    for (const { as, only, make } of readings) {
      if (only && !only.test(words)) continue
      const made = make ? { entry, place: said.place } : undefined
      if (as === 'team' && this.#team(entry, { words, make: make === true, place: said.place })) break
      const person =
        as === 'title' ? this.#holder(words) : as === 'person' ? this.#person(words, made) : undefined
      if (person) {
        entry.fields[name] = {
          value: typeof person === 'string' ? person : new Points(person),
          place: said.place,
        }
        return
      }
      if (only && as === 'title') break
    }
    this.#keepAsNote(entry, name, words)
  }

  /** @param made where somebody who is not here yet is added */
  #person(words: string, made?: Made): Entry | string | undefined {
    const here = this.#names.meant(words, ['person'])
    if (here.length > 0) return here.length === 1 ? here[0] : undefined
    const there = this.#world.named(words, ['person'])
    if (there.length > 0 || !made || words === '') return there.length === 1 ? there[0]!.id : undefined
    return this.#added(this.people, 'person', { name: words, ...made })
  }

  #holder(title: string): Entry | string | undefined {
    const holders = this.#byTitle.get(title.trim().toLowerCase()) ?? []
    return holders.length === 1 ? holders[0] : undefined
  }

  /** The team that it is read as, as a team and never as an owner. */
  #team(entry: Entry, asked: { words: string; make: boolean; place: Said['place'] }): boolean {
    const { words, make, place } = asked
    if (!registry.kinds[entry.kind]?.fields.team) return false
    const [here] = this.#names.meant(words, ['team'])
    const [there] = here ? [] : this.#world.named(words, ['team'])
    const team =
      here ?? there?.id ?? (make ? this.#added(this.teams, 'team', { name: words, entry, place }) : undefined)
    if (team === undefined) return false
    entry.fields.team ??= { value: typeof team === 'string' ? team : new Points(team), place }
    return true
  }

  #added(
    added: Map<string, Entry>,
    kind: 'team' | 'person',
    { name, entry: { source }, place }: Made & { name: string },
  ): Entry {
    const key = name.toLowerCase()
    const known = added.get(key)
    if (known) return known
    const entry: Entry = {
      kind,
      place,
      source: { system: source.system, key: `${kind}: ${key}` },
      key: undefined,
      fields: { name: { value: name, place } },
    }
    added.set(key, entry)
    return entry
  }

  #keepAsNote(entry: Entry, name: string, words: string): void {
    const said = entry.fields[name]!
    delete entry.fields[name]
    if (words === '') return
    this.#unread++
    const kind: Kind | undefined = registry.kinds[entry.kind]
    const beside = `${name}Note`
    if (kind?.fields[beside]) entry.fields[beside] ??= { value: words, place: said.place }
    else if (takesNotes(entry.kind)) {
      const label = kind?.fields[name]?.label ?? name
      this.notes.push(noteOn(entry, `${label} in the source: ${words}`, said.place))
    }
  }
}

function namesPeople(entry: Entry, name: string): boolean {
  const kind: Kind | undefined = registry.kinds[entry.kind]
  const field = kind?.fields[name]
  return (field?.sort === 'ref' || field?.sort === 'refs') && field.to?.join() === 'person'
}

function wordsOf(value: unknown): string {
  const words = (Array.isArray(value) ? value : [value]).map(each =>
    each instanceof Points ? entryTitle(each.to) : String(each ?? ''),
  )
  return words.join(', ').trim()
}

/** Whether remarks may be made about this kind. */
export function takesNotes(kind: string): boolean {
  return registry.kinds.remark?.fields.about?.to?.includes(kind) ?? false
}
