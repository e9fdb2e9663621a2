/** Who asks, in one workspace. */

export const roles = [
  'administrator',
  'leader',
  'finance',
  'member',
  'observer',
  'guest',
  'voice',
  'contact',
  'key',
] as const

export type Role = (typeof roles)[number]

export interface Principal {
  /** Account it signed in with; empty for the operator at the machine itself. */
  readonly account: string
  /** The person its account points at. */
  readonly person?: string | undefined
  readonly roles: readonly Role[]
  readonly workspace: string
  /** Door it came through: web, api, cli, mcp, import. */
  readonly via: string
  /** What a key may do, within the roles: `read`, `money`, `outcome.edit`, `outcome.*`, `*`. In person: absent. */
  readonly grants?: readonly string[] | undefined
  /** The one gate or engagement that a link of a voice or a contact opens; nothing else is there for them. */
  readonly opens?: string | undefined
}

/** Whoever holds the machine holds the ledger: the command line beside the file. */
export function operator(workspace: string, via: string, person?: string): Principal {
  return { account: '', roles: ['administrator', 'leader', 'finance'], workspace, via, person }
}

/** The name facts are written under. */
export function actorOf(principal: Principal): string {
  if (principal.person) return principal.person
  for (const role of ['key', 'contact'] as const)
    if (principal.roles.includes(role)) return `${role}:${principal.account}`
  return principal.account ? `account:${principal.account}` : principal.via
}
