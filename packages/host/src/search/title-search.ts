/** Search over workspaces: an index for each that is asked of, brought up to date when it is asked. */
import type { AnyRecord } from '@throughline/model'
import type { Access } from '../access/access.ts'
import type { LiveWorkspace } from '../commands/live-workspace.ts'
import { TitleIndex } from './title-index.ts'

export class TitleSearch {
  readonly #indexes = new WeakMap<LiveWorkspace, Indexed>()

  find(live: LiveWorkspace, asked: { words: string; access: Access; most: number }): AnyRecord[] {
    const found: AnyRecord[] = []
    for (const id of this.#upToDate(live).find(asked.words)) {
      const record = asked.access.record(live.replica.record(id))
      if (record) found.push(record)
      if (found.length >= asked.most) break
    }
    return found
  }

  #upToDate(live: LiveWorkspace): TitleIndex {
    let indexed = this.#indexes.get(live)
    const missed = indexed && live.recentAfter(indexed.position)
    if (!indexed || !missed) {
      indexed = { index: new TitleIndex(live.replica), position: live.replica.position }
      this.#indexes.set(live, indexed)
      return indexed.index
    }
    for (const subject of new Set(missed.map(fact => fact.subject))) {
      const record = live.replica.record(subject)
      if (record) indexed.index.change(record)
    }
    indexed.position = live.replica.position
    return indexed.index
  }
}

interface Indexed {
  readonly index: TitleIndex
  position: number
}
