/** An account's place in a workspace, as its table keeps it. */
import type { Membership } from '../doorkeeper.ts'
import { rolesIn } from './one-time-links.ts'

export interface MembershipRow {
  id: string
  account: string
  workspace: string
  roles: string
  person?: string | null
  suspended: boolean
}

export function membershipOf(row: MembershipRow): Membership {
  const { account, workspace, person } = row
  return { account, workspace, roles: rolesIn(row.roles), ...(person ? { person } : {}) }
}
