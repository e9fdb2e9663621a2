/** Which findings are shown, as it stands in the address. */
import type { Finding, Leg } from '@throughline/diagnosis'
import type { World } from '@throughline/model'
import { isLedBy } from '../finding-waits.ts'

export interface Filters {
  readonly code?: string
  readonly leg?: Leg
  /** Only what the person who looks answers for. */
  readonly mine?: boolean
}

/** Reads an address; words that mean nothing are left out. */
export function filtersIn(search: { readonly [name: string]: unknown }): Filters {
  const { code, leg, mine } = search
  return {
    ...(typeof code === 'string' && code !== '' ? { code } : {}),
    ...(legs.some(each => each === leg) ? { leg: leg as Leg } : {}),
    ...(mine === true || mine === 'true' || mine === '1' || mine === 1 ? { mine: true } : {}),
  }
}

export function addressOf({ code, leg, mine }: Filters): string {
  const asked = [code && `code=${code}`, leg && `leg=${leg}`, mine && 'mine=1'].filter(Boolean)
  return asked.length > 0 ? `/findings?${asked.join('&')}` : '/findings'
}

interface Looking {
  readonly world: World
  readonly person: string | undefined
}

export function filtered(
  findings: readonly Finding[],
  { code, leg, mine }: Filters,
  { world, person }: Looking,
): Finding[] {
  return findings.filter(finding => {
    if ((code && finding.code !== code) || (leg && finding.leg !== leg)) return false
    const record = mine ? world.record(finding.subject.id) : undefined
    return !mine || (record !== undefined && person !== undefined && isLedBy(world, record, person))
  })
}

export const legs: readonly Leg[] = ['clarity', 'alignment', 'feedback']
