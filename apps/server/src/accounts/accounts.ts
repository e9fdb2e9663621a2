/** Accounts, their places in workspaces, and the sessions they are signed in with. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Role } from '@throughline/host'
import type { Doorkeeper, Membership, SignedIn, Watched } from '../doorkeeper.ts'
import { ApiKeys, keySecretIn } from '../keys/api-keys.ts'
import { Attempts } from '../limits/attempts.ts'
import { KeyPace } from '../limits/key-pace.ts'
import { RoleLinks } from '../links/role-links.ts'
import { hashOf } from './hash-of.ts'
import { type MembershipRow, membershipOf } from './membership-row.ts'
import { OneTimeLinks } from './one-time-links.ts'
import { Rows } from './rows.ts'
import { SessionWatch } from './session-watch.ts'
import { openSignIn, type SignIn, type SignInSettings } from './sign-in.ts'
import { libraryTrouble } from './store-trouble.ts'

/** How long an answer to 'who is this?' is believed. */
const believedMs = 1000
const believedMost = 10_000

export class Accounts implements Doorkeeper {
  readonly signIn: SignIn
  readonly publicAddress: string | undefined
  readonly rows: Rows
  readonly links: OneTimeLinks
  readonly keys: ApiKeys
  readonly roleLinks: RoleLinks
  readonly attempts: Attempts
  readonly #pace: KeyPace
  readonly #sessions: SessionWatch
  readonly #believed = new Map<string, { until: number; who: SignedIn | undefined }>()
  readonly #close: () => Promise<void>

  private constructor(signIn: SignIn, settings: SignInSettings) {
    this.signIn = signIn
    this.publicAddress = settings.publicAddress
    this.rows = new Rows(signIn)
    this.links = new OneTimeLinks(this.rows, () => new Date())
    this.keys = new ApiKeys(this.rows, () => new Date())
    const signs = async () => (await signIn.$context).secret
    this.roleLinks = new RoleLinks(this.rows, signs, () => new Date())
    this.attempts = new Attempts(this.rows, () => Date.now())
    this.#pace = new KeyPace(this.attempts, () => Date.now())
    this.#sessions = new SessionWatch(this.rows)
    this.#close = () => settings.tables.close()
  }

  static async open(settings: SignInSettings): Promise<Accounts> {
    return new Accounts(await openSignIn(settings), settings)
  }

  async whoIs(headers: IncomingHttpHeaders): Promise<SignedIn | undefined> {
    const { cookie, authorization } = headers
    if (cookie === undefined && authorization === undefined) return undefined
    // By its hash: what is shown can be long, and what was shown is a secret.
    const shown = hashOf(`${cookie}\n${authorization}`)
    const believed = this.#believed.get(shown)
    if (believed && believed.until > Date.now()) return believed.who
    const who = await this.#ask({ cookie, authorization })
    if (this.#believed.size >= believedMost) this.#believed.clear()
    this.#believed.set(shown, { until: Date.now() + believedMs, who })
    return who
  }

  async membership(account: string, workspace: string): Promise<Membership | undefined> {
    const row = await this.rows.one<MembershipRow>('membership', { account, workspace })
    return row && !row.suspended ? membershipOf(row) : undefined
  }

  /** Whether there is a place, be it one that was taken away. */
  async hasPlace(account: string, workspace: string): Promise<boolean> {
    return (await this.rows.one('membership', { account, workspace })) !== undefined
  }

  async memberships(account: string): Promise<Membership[]> {
    const rows = await this.rows.all<MembershipRow>('membership', { account })
    return rows.filter(row => !row.suspended).map(membershipOf)
  }

  async place(who: SignedIn, workspace: string): Promise<Membership | undefined> {
    const { key, account } = who
    if (!key) return this.membership(account, workspace)
    if (key.workspace !== workspace) return undefined
    const { grants } = key
    if (!key.isForAccount) return { account, workspace, roles: ['key'], grants }
    const membership = await this.membership(account, workspace)
    return membership && { ...membership, grants }
  }

  async places(who: SignedIn): Promise<Membership[]> {
    if (!who.key) return this.memberships(who.account)
    const place = await this.place(who, who.key.workspace)
    return place ? [place] : []
  }

  pace(session: string): Promise<number> {
    return this.#pace.count(session)
  }

  watch(watched: Watched, ended: () => void): () => void {
    return this.#sessions.watch(watched, ended)
  }

  /** Something about sessions or places was changed here: look now instead of soon. */
  async changed(): Promise<void> {
    this.#believed.clear()
    await this.#sessions.look()
  }

  async findByEmail(email: string): Promise<string | undefined> {
    const { internalAdapter } = await this.signIn.$context
    return (await internalAdapter.findUserByEmail(addressOf(email)))?.user.id
  }

  /** Makes an account that signs in with a password; without one it is opened by other proof only. */
  async create(of: {
    email: string
    name: string
    password?: string | undefined
    /** Whether somebody else vouches that the address is theirs. */
    isVerified?: boolean
  }): Promise<string> {
    const { internalAdapter, password } = await this.signIn.$context
    const user = await internalAdapter.createUser(
      { email: addressOf(of.email), name: of.name, emailVerified: of.isVerified ?? false },
      { method: 'email-password' },
    )
    if (of.password !== undefined) {
      const hash = await password.hash(of.password)
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: hash,
      })
    }
    return user.id
  }

  /** From now on this identity of an identity provider opens the account. */
  async linkIdentity(of: { account: string; provider: string; identity: string }): Promise<void> {
    const { internalAdapter } = await this.signIn.$context
    await internalAdapter.linkAccount({ userId: of.account, providerId: of.provider, accountId: of.identity })
  }

  /** Keeps something under a secret name for a while, to be taken once. */
  async keepForLater(name: string, value: string, minutes: number): Promise<void> {
    const { internalAdapter } = await this.signIn.$context
    const expiresAt = new Date(Date.now() + minutes * 60_000)
    await internalAdapter.createVerificationValue({ identifier: hashOf(name), value, expiresAt })
  }

  /** Of many who try at once, one takes it. */
  async takeKept(name: string): Promise<string | undefined> {
    const { internalAdapter } = await this.signIn.$context
    const kept = await internalAdapter.consumeVerificationValue(hashOf(name))
    return kept && kept.expiresAt > new Date() ? kept.value : undefined
  }

  async join(membership: {
    account: string
    workspace: string
    roles: readonly Role[]
    person?: string | undefined
  }) {
    const { account, workspace, roles, person } = membership
    const values = { roles: roles.join(' '), person: person ?? null, suspended: false }
    const changed = await this.rows.change('membership', { account, workspace }, values)
    if (changed === 0) await this.rows.create('membership', { account, workspace, ...values })
    this.#believed.clear()
  }

  /** Whether nobody has an account yet, but for those who open the sample. */
  async isEmpty(): Promise<boolean> {
    const users = await this.rows.all<{ email: string }>('user', {})
    return users.every(user => user.email.endsWith(sampleDomain))
  }

  async close(): Promise<void> {
    this.#sessions.close()
    await this.#close()
  }

  async #ask(shown: {
    cookie: string | undefined
    authorization: string | undefined
  }): Promise<SignedIn | undefined> {
    const secret = keySecretIn(shown.authorization)
    if (secret !== undefined) return this.#holder(secret)
    const headers = new Headers()
    for (const [name, value] of Object.entries(shown)) if (value !== undefined) headers.set(name, value)
    const found = await this.signIn.api.getSession({ headers }).catch(nobodyUnlessTrouble)
    if (!found) return undefined
    const { user, session } = found
    return { account: user.id, email: user.email, name: user.name, session: session.id }
  }

  async #holder(secret: string): Promise<SignedIn | undefined> {
    const key = await this.keys.of(secret)
    if (!key) return undefined
    const { id, name, workspace, grants, account } = key
    return {
      account: account ?? id,
      email: '',
      name,
      session: `key:${id}`,
      key: { workspace, grants, isForAccount: account !== undefined },
    }
  }
}

/** What cannot be read names nobody; what cannot be asked is trouble, and signs nobody out. */
function nobodyUnlessTrouble(error: unknown): null {
  const { statusCode = 500 } = error as { statusCode?: number }
  if (statusCode >= 500) throw libraryTrouble(error)
  return null
}

/** Accounts that open the sample have an address nobody can have. */
export const sampleDomain = '@sample.invalid'

/** One address for one mailbox: composed, lower case, without space around it. */
export function addressOf(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase()
}
