/** The world of earlier within the rights that its reader has today. */
import type { AnyRecord, Kept, Replica, World } from '@throughline/model'
import { Replica as Folded, registry } from '@throughline/model'
import type { Access } from '../access/access.ts'
import { withoutMoney } from '../access/money.ts'
import { TitleIndex } from '../search/title-index.ts'

export interface AsOf {
  /** How many facts it holds. */
  readonly position: number
  /** As its reader may see it, to fold on from. */
  readonly kept: Kept
  /** The instant that was asked for. */
  readonly at: string
  /** The same to be asked. */
  world(): Replica
  /** Records by words of the titles they had then, the best first. */
  find(words: string, most: number): AnyRecord[]
}

/** A moment that cannot be looked at. */
export interface NoMoment {
  readonly wrong: 'unreadable' | 'ahead'
  readonly reason: string
  readonly remedy: string
}

export interface LookedAt {
  readonly now: World
  readonly access: Access
  /** Instant of the moment. */
  readonly at: string
}

export function asOfFor(then: Replica, { now, access, at }: LookedAt): AsOf {
  const sees = seenThen(now, access)
  const records = then.kept().records.flatMap(record => sees(record) ?? [])
  const kept = { position: then.position, records }
  let world: Replica | undefined
  return {
    at,
    position: then.position,
    kept,
    world: () => {
      world ??= Folded.from(kept)
      return world
    },
    find(words, most) {
      const found: AnyRecord[] = []
      for (const id of titlesOf(then).find(words)) {
        const record = sees(then.record(id)!)
        if (record) found.push(record)
        if (found.length >= most) break
      }
      return found
    },
  }
}

/** Worlds of earlier never change: each is indexed once, for as long as it is kept. */
const titles = new WeakMap<Replica, TitleIndex>()

function titlesOf(then: Replica): TitleIndex {
  const known = titles.get(then) ?? new TitleIndex(then)
  titles.set(then, known)
  return known
}

/**
 * A record of earlier as somebody may see it today. It has to be in their sight as it stands now, and as it stood
 * then; whether they see its money, those who lead it now decide.
 */
export function seenThen(now: World, access: Access): (then: AnyRecord) => AnyRecord | undefined {
  return then => {
    const today = now.record(then.id)
    if (!access.record(today)) return undefined
    const judged = ledAsToday(then, today!)
    const seen = access.record(judged)
    if (!seen) return undefined
    return seen === judged ? then : withoutMoney(then)
  }
}

/** What it said then, with those who lead it today and what it is of today. */
function ledAsToday(then: AnyRecord, today: AnyRecord): AnyRecord {
  const names = [...(registry.kinds[then.kind]?.ledBy ?? []), 'of']
  if (names.every(name => then[name] === today[name])) return then
  return { ...then, ...Object.fromEntries(names.map(name => [name, today[name]])) }
}
