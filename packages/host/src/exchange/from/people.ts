/** Names of people in a source: said by the map, found here, added where that is asked, else kept as a note. */
import { type Entry, Points, type Said } from '../entry.ts'
import { OwnerText } from '../map/owner-text.ts'
import type { Place } from '../place.ts'
import type { SourceMap } from './source-map.ts'

export class People {
  /** People to be added. */
  readonly made = new Map<string, Entry>()
  /** Every name that was met, with how often. */
  readonly met = new Map<string, number>()
  readonly #map: SourceMap
  readonly #system: string
  readonly #makes: boolean

  constructor(system: string, map: SourceMap, makes = map.makePeople === true) {
    this.#system = system
    this.#map = map
    this.#makes = makes
  }

  /** The value of a field that names one person. */
  said(words: string, place: Place): Said {
    this.met.set(words, (this.met.get(words) ?? 0) + 1)
    const wanted = this.#map.people?.[words]
    if (wanted === '') return { value: new OwnerText(words, []), place }
    if (wanted !== undefined) return { value: wanted, place }
    if (this.#makes) return { value: new Points(this.add(words, place)), place }
    return { value: new OwnerText(words, [{ as: 'person' }]), place }
  }

  /** A person of the file; the same one for the same name. */
  add(name: string, place: Place, more: { key?: string; fields?: { [name: string]: Said } } = {}): Entry {
    const key = more.key ?? `person: ${name.toLowerCase()}`
    let person = this.made.get(key)
    if (!person) {
      person = {
        kind: 'person',
        place,
        source: { system: this.#system, key },
        key: undefined,
        fields: { name: { value: name, place }, ...more.fields },
        findsByTitle: true,
      }
      this.made.set(key, person)
    }
    return person
  }
}
