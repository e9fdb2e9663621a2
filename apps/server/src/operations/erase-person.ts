/** Erases a person everywhere: the words of the ledger, and the accounts that pointed at them alone. */
import { join } from 'node:path'
import {
  type Erased,
  type Erasure,
  erasuresFile,
  erasuresIn,
  type Host,
  noteErasure,
  type OrdinaryTables,
  openHost,
  openLedger,
  ordinaryTables,
  type Place,
  repeatErasure,
  systemClock,
} from '@throughline/host'
import type { Accounts } from '../accounts/accounts.ts'
import type { MembershipRow } from '../accounts/membership-row.ts'
import { forgetRows, rowsOf } from './forget-rows.ts'
import { openAccounts } from './prepare-tables.ts'

export interface ErasedPerson extends Omit<Erased, 'rows'> {
  /** Rows beside the ledger that went or lost their words: proposals, feeds, links, letters, names. */
  readonly rows: number
  readonly accounts: number
}

export interface Wanted {
  readonly workspace: string
  /** Id of the person. */
  readonly person: string
  readonly actor: string
}

/** Room for who asks: where erasures are listed, and everything that knows people. */
export interface Knowing {
  readonly host: Host
  readonly accounts: Accounts
  /** What stands beside the ledger. */
  readonly tables: OrdinaryTables
  /** Is told before anything is forgotten. */
  readonly note: (erasure: Erasure) => Promise<void>
}

/** Notes in the list of a data folder. */
export function noteIn(dataDir: string): Knowing['note'] {
  return erasure => noteErasure(join(dataDir, erasuresFile), erasure)
}

/** Nothing where there is no such person. */
export async function eraseEverywhere(
  { host, accounts, tables, note }: Knowing,
  { workspace, person, actor }: Wanted,
): Promise<ErasedPerson | undefined> {
  const ids = await accountsOf(accounts, workspace, person)
  const users = await accounts.rows.among<{ id: string; email: string; name: string }>('user', 'id', ids)
  const erased = await host.erase({
    workspace,
    person,
    accounts: ids,
    words: users.flatMap(user => [user.email, user.name]),
    rows: names => rowsOf({ accounts, tables }, { workspace, person, names }),
    actor,
    note,
  })
  if (!erased) return undefined
  await forgetRows({ accounts, tables }, erased.rows)
  for (const pointing of pointingAtPerson) await accounts.rows.remove(pointing, { workspace, person })
  for (const id of ids) await removeAccount(accounts, id)
  return { facts: erased.facts, mentions: erased.mentions, rows: erased.rows.length, accounts: ids.length }
}

/** Carries out the lists once more on what a restore has brought back. @returns how many there were */
export async function eraseAgain(place: Place, lists: readonly string[]): Promise<number> {
  const erasures = await erasuresIn([join(place.dataDir, erasuresFile), ...lists])
  if (erasures.length === 0) return 0
  const ledger = await openLedger(place)
  const accounts = await openAccounts(place)
  const tables = await ordinaryTables(place)
  try {
    for (const erasure of erasures) await repeat(erasure)
  } finally {
    await tables.close()
    await accounts.close()
    await ledger.close()
  }
  return erasures.length

  async function repeat(erasure: Erasure): Promise<void> {
    await repeatErasure({ ledger, clock: systemClock }, erasure)
    const { workspace, person, rows = [] } = erasure
    await forgetRows({ accounts, tables }, rows)
    for (const pointing of pointingAtPerson) await accounts.rows.remove(pointing, { workspace, person })
    for (const id of erasure.accounts) await removeAccount(accounts, id)
  }
}

/** The same for somebody at the machine, with nothing open yet. */
export async function eraseAtPlace(place: Place, words: string, workspace?: string): Promise<ErasedAtPlace> {
  const host = openHost({ ledger: await openLedger(place) })
  try {
    const ids = (await host.workspaces()).filter(id => workspace === undefined || id === workspace)
    const found: { workspace: string; person: string }[] = []
    for (const id of ids) {
      const world = await host.world(id)
      const exact = world.one('person', words) ?? world.keyed(words)
      const people = exact ? [exact] : world.named(words, ['person'])
      found.push(
        ...people.filter(each => each.kind === 'person').map(each => ({ workspace: id, person: each.id })),
      )
    }
    const [only] = found
    if (!only || found.length > 1) return { found: found.length }
    const accounts = await openAccounts(place)
    const tables = await ordinaryTables(place)
    try {
      const knowing = { host, accounts, tables, note: noteIn(place.dataDir) }
      const erased = await eraseEverywhere(knowing, { ...only, actor: 'operator' })
      return { found: 1, ...(erased ? { erased } : {}) }
    } finally {
      await tables.close()
      await accounts.close()
    }
  } finally {
    await host.close()
  }
}

export interface ErasedAtPlace {
  /** How many people the words name. */
  readonly found: number
  readonly erased?: ErasedPerson
}

/** Accounts that point at the person and have no place anywhere else. */
async function accountsOf(accounts: Accounts, workspace: string, person: string): Promise<string[]> {
  const here = await accounts.rows.all<MembershipRow>('membership', { workspace, person })
  const ids: string[] = []
  for (const { account } of here) {
    const places = await accounts.rows.all<MembershipRow>('membership', { account })
    if (places.length === 1) ids.push(account)
  }
  return ids
}

/** Tables whose rows point at a person of a workspace. */
const pointingAtPerson = ['membership', 'oneTimeLink', 'roleLink'] as const

async function removeAccount(accounts: Accounts, id: string): Promise<void> {
  for (const ours of ['membership', 'apiKey']) await accounts.rows.remove(ours, { account: id })
  for (const theirs of ['session', 'account', 'passkey']) await accounts.rows.remove(theirs, { userId: id })
  await accounts.rows.remove('user', { id })
  await accounts.changed()
}
