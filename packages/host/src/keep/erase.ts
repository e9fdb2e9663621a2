/**
 * Erases a person: the words they are known by, in every fact that holds them. The facts stay, the chain stays
 * sound, and what is folded from them says that something was removed.
 *
 * Forget, then tell, then forget once more: whoever hears the fact that tells of it folds anew, and by then the
 * words are gone; a snapshot folded before it by a node that had not heard is let go the second time.
 */
import type { Fact, Ledger } from '@throughline/ledger'
import type { Clock } from '../clock.ts'
import { erasureDoor } from '../commands/erasure-door.ts'
import type { Erasure, RowErased } from './erasures.ts'

export interface Erasing {
  readonly workspace: string
  /** Id of the person. */
  readonly person: string
  /** Accounts that go with them. */
  readonly accounts: readonly string[]
  /** Further words they are known by, such as an address of their account. */
  readonly words?: readonly string[]
  /** Rows beside the ledger to be forgotten with them: asked for with what tells their name, noted, and left to the asker. */
  readonly rows?: (names: (text: string) => boolean) => Promise<readonly RowErased[]>
  /** Who asked for it. */
  readonly actor: string
  /** Is told before anything is forgotten. */
  readonly note: (erasure: Erasure) => Promise<void>
}

export interface Erased {
  /** Facts whose words were forgotten. */
  readonly facts: number
  /** Of these, facts of other records that held a name or an address of the person. */
  readonly mentions: number
  /** As they were found and noted. */
  readonly rows: readonly RowErased[]
}

export async function erasePerson(
  { ledger, clock }: { ledger: Ledger; clock: Clock },
  { workspace, person, accounts, words = [], rows: rowsNaming = async () => [], actor, note }: Erasing,
): Promise<Erased | undefined> {
  const own = await ledger.readSubject(workspace, person)
  if (own[0]?.kind !== 'person') return undefined
  const names = namesIn([...words, ...own.flatMap(namesOf)])
  const facts: Fact[] = []
  for await (const fact of everyFact(ledger, workspace))
    if (fact.subject === person || names(wordsOf(fact))) facts.push(fact)
  const hashes = facts.map(({ position, hash }) => ({ position, hash }))
  const rows = await rowsNaming(names)
  await note({ workspace, person, accounts, facts: hashes, rows, at: clock.now() })
  await forget({ ledger, clock }, { workspace, person, actor, positions: facts.map(fact => fact.position) })
  return { facts: facts.length, mentions: facts.filter(fact => fact.subject !== person).length, rows }
}

/** Applies an erasure of the list once more, to whatever a restore has brought back. */
export async function repeatErasure(
  house: { ledger: Ledger; clock: Clock },
  erasure: Erasure,
): Promise<void> {
  const { workspace, person } = erasure
  const hashes = new Map(erasure.facts.map(({ position, hash }) => [position, hash]))
  const positions: number[] = []
  let isWhole = false
  for await (const fact of everyFact(house.ledger, workspace)) {
    if (fact.subject !== person && hashes.get(fact.position) !== fact.hash) continue
    positions.push(fact.position)
    isWhole ||= !fact.erased
  }
  if (isWhole) await forget(house, { workspace, person, actor: 'clock', positions })
}

async function forget(
  { ledger, clock }: { ledger: Ledger; clock: Clock },
  told: { workspace: string; person: string; actor: string; positions: readonly number[] },
): Promise<void> {
  const { workspace, person, actor, positions } = told
  await ledger.erase(workspace, positions)
  for (let tries = 0; tries < triesMost; tries++) {
    const last = (await ledger.readSubject(workspace, person)).at(-1)
    if (!last) break
    const { position } = await ledger.head(workspace)
    const { version, kind, schema } = last
    const fact = { subject: person, kind, verb: 'archived', version: version + 1, schema, body: {} }
    const id = clock.newId()
    const envelope = { command: id, fingerprint: id, at: clock.now(), actor, via: erasureDoor }
    const { outcome } = await ledger.append({ workspace, expected: position, ...envelope, facts: [fact] })
    if (outcome === 'appended') break
  }
  await ledger.erase(workspace, positions)
}

const triesMost = 20

async function* everyFact(ledger: Ledger, workspace: string): AsyncGenerator<Fact> {
  for (let after = 0; ; ) {
    const page = await ledger.read(workspace, after, 5_000)
    yield* page
    if (page.length === 0) return
    after = page.at(-1)!.position
  }
}

/** Names and addresses that a fact of the person gives them. */
function namesOf({ erasable }: Fact): string[] {
  const { name, email } = (erasable?.fields ?? {}) as { name?: unknown; email?: unknown }
  return [name, email].filter(each => typeof each === 'string')
}

/** What a fact says, as far as it can be forgotten. */
function wordsOf({ erasable, because }: Fact): string {
  return erasable === undefined && because === undefined ? '' : JSON.stringify([erasable, because])
}

/** Whether a text holds one of these, whole and in any case. */
function namesIn(words: readonly string[]): (text: string) => boolean {
  const plain = [...new Set(words.map(plainly))].filter(word => word.length >= shortestWord)
  if (plain.length === 0) return () => false
  const any = plain.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'u')
  return text => text !== '' && pattern.test(plainly(text))
}

/** A shorter word would be found everywhere. */
const shortestWord = 3

function plainly(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
