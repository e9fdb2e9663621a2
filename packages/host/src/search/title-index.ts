/** Finds records by words of their titles and by their keys. */
import { type AnyRecord, type Replica, titleOf } from '@throughline/model'
import MiniSearch from 'minisearch'

interface Entry {
  readonly id: string
  readonly key: string
  readonly title: string
}

/** An index of one replica that follows it change by change. */
export class TitleIndex {
  readonly #index = new MiniSearch<Entry>({
    fields: ['title', 'key'],
    searchOptions: { combineWith: 'AND', prefix: true, fuzzy: 0.15, boost: { key: 4 } },
  })

  constructor(replica: Replica) {
    this.#index.addAll(
      replica
        .kept()
        .records.filter(record => !record.archived)
        .map(entryOf),
    )
  }

  change(record: AnyRecord): void {
    if (this.#index.has(record.id)) this.#index.discard(record.id)
    if (!record.archived) this.#index.add(entryOf(record))
  }

  /** Ids, the best first. */
  find(words: string): string[] {
    return this.#index.search(words.slice(0, wordsMost)).map(found => String(found.id))
  }
}

/** A question of more characters is no question. */
const wordsMost = 200

function entryOf(record: AnyRecord): Entry {
  return { id: record.id, key: record.key, title: titleOf(record) }
}
