/** Roles an administrator gives. Voice, contact and key come by a link or a key of their own. */
export type Role =
  | 'administrator'
  | 'leader'
  | 'finance'
  | 'member'
  | 'observer'
  | 'guest'
  | 'voice'
  | 'contact'
  | 'key'

export const settableRoles: readonly Role[] = [
  'administrator',
  'leader',
  'finance',
  'member',
  'observer',
  'guest',
]

export const roleWords: Readonly<Record<Role, string>> = {
  administrator: 'Administrator',
  leader: 'Leader',
  finance: 'Finance',
  member: 'Member',
  observer: 'Observer',
  guest: 'Guest',
  voice: 'Voice',
  contact: 'Contact',
  key: 'Key',
}
