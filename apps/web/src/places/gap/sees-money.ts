import { useMe } from '../../data/me.ts'

/** Money is shown to those who lead or keep the books; the server leaves it out for everybody else. */
export function useSeesMoney(): boolean {
  return useMe().roles.some(role => role === 'leader' || role === 'finance')
}
