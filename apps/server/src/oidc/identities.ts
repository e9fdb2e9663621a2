/** Whose account somebody opens who proved to an identity provider who they are. */
import type { Accounts } from '../accounts/accounts.ts'
import { addressOf } from '../accounts/accounts.ts'
import type { Claims } from './id-token.ts'

export type NoAccount = 'unverified' | 'unknown' | 'taken' | 'spent'

export interface Arrival {
  readonly issuer: string
  readonly claims: Claims
  /** Account that asked to be opened this way as well. */
  readonly account?: string | undefined
  /** Secret of the invitation that is accepted so. */
  readonly invitation?: string | undefined
}

const provider = 'oidc'

/**
 * The account this identity opens. What was not verified opens nothing: neither an e-mail that the provider did
 * not verify, nor an account whose own e-mail nobody verified, since whoever made it may have typed any.
 */
export async function accountFor(accounts: Accounts, arrival: Arrival): Promise<string | NoAccountFound> {
  const { claims, issuer } = arrival
  const identity = `${issuer}#${claims.sub}`
  const known = await accounts.rows.one<{ userId: string }>('account', {
    providerId: provider,
    accountId: identity,
  })
  if (known)
    return arrival.account === undefined || arrival.account === known.userId ? known.userId : no('taken')
  if (!claims.isEmailVerified || !claims.email) return no('unverified')
  const account = arrival.account ?? (await byEmail(accounts, arrival, addressOf(claims.email)))
  if (typeof account !== 'string') return account
  await accounts.linkIdentity({ account, provider, identity })
  return account
}

/** Why there is none. */
export interface NoAccountFound {
  readonly why: NoAccount
}

async function byEmail(
  accounts: Accounts,
  { invitation, claims }: Arrival,
  email: string,
): Promise<string | NoAccountFound> {
  const [user] = await accounts.rows.all<{ id: string; emailVerified: boolean }>('user', { email })
  if (user && !user.emailVerified) return no('taken')
  if (invitation === undefined) return user ? user.id : no('unknown')
  const offered = await accounts.links.look('invitation', invitation)
  // A place somebody has is changed by administrators, never by a link: neither its roles nor that it was taken away.
  if (user && offered?.workspace && (await accounts.hasPlace(user.id, offered.workspace))) return user.id
  const link = await accounts.links.redeem('invitation', invitation)
  if (!link?.workspace) return no('spent')
  const name = claims.name?.trim().slice(0, 200) || email
  const account = user?.id ?? (await accounts.create({ email, name, isVerified: true }))
  await accounts.join({ account, workspace: link.workspace, roles: link.roles, person: link.person })
  return account
}

function no(why: NoAccount): NoAccountFound {
  return { why }
}
