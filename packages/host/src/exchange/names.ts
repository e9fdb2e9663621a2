/** Whom words mean: an entry of the file, by its key or title, as the model finds records of a world. */
import { type Entry, workspaceWord } from './entry.ts'
import { entryTitle } from './unkeyed.ts'

export class Names {
  readonly #byKey = new Map<string, Entry[]>()
  readonly #byTitle = new Map<string, Entry[]>()
  readonly #people: { first: string; entry: Entry }[] = []
  readonly #workspaces: readonly Entry[]

  constructor(entries: readonly Entry[]) {
    this.#workspaces = entries.filter(entry => entry.kind === 'workspace')
    for (const entry of entries) {
      if (entry.key !== undefined) push(this.#byKey, entry.key, entry)
      const title = entryTitle(entry).toLowerCase()
      if (title) push(this.#byTitle, title, entry)
      if (entry.kind === 'person' && title) this.#people.push({ first: `${title} `, entry })
    }
  }

  /** Key first, then title, then the beginning of a person's name; none, one, or several. */
  meant(words: string, kinds: readonly string[]): readonly Entry[] {
    if (words.trim() === workspaceWord && kinds.includes('workspace')) return this.#workspaces
    const fits = (entry: Entry) => kinds.includes(entry.kind)
    const keyed = (this.#byKey.get(words.trim()) ?? []).filter(fits)
    if (keyed.length > 0) return keyed.slice(0, 1)
    const title = words.trim().toLowerCase()
    const titled = (this.#byTitle.get(title) ?? []).filter(fits)
    if (titled.length > 0 || !kinds.includes('person')) return titled
    return this.#people.filter(person => person.first.startsWith(`${title} `)).map(person => person.entry)
  }

  /** Words by which entries of these kinds are known, for 'did you mean'. */
  *known(kinds: readonly string[]): Generator<string> {
    for (const each of [...this.#byKey.values(), ...this.#byTitle.values()].flat())
      if (kinds.includes(each.kind)) {
        if (each.key !== undefined) yield each.key
        yield entryTitle(each)
      }
  }
}

function push<K>(lists: Map<K, Entry[]>, key: K, entry: Entry): void {
  const list = lists.get(key)
  if (list) list.push(entry)
  else lists.set(key, [entry])
}
