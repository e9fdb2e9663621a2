/** A small house for tests: one workspace, four people, a clock that moves a second at each look. */
import type { Ledger } from '@throughline/ledger'
import { openMemoryLedger } from '@throughline/ledger/memory'
import { operator, type Principal, type Role } from '../access/principal.ts'
import { type Clock, systemClock } from '../clock.ts'
import type { Answer, Step } from '../commands/asked.ts'
import { type Host, openHost } from '../open.ts'

export interface SmallHouse {
  readonly host: Host
  readonly ledger: Ledger
  /** Leader and administrator. */
  readonly ewa: Principal
  /** Member. */
  readonly amina: Principal
  readonly as: (role: Role, person?: string) => Principal
  readonly say: (principal: Principal, step: Step) => Promise<Answer>
  readonly id: () => string
}

export async function house(ledger: Ledger = openMemoryLedger()): Promise<SmallHouse> {
  const clock = fixedClock()
  const host = openHost({ ledger, clock })
  const people = { ewa: clock.newId(), amina: clock.newId() }
  const principal = operator('acme', 'api', people.ewa)
  const steps = [
    { kind: 'workspace', verb: 'add', fields: { name: 'Acme', timeZone: 'Europe/Berlin' } },
    { kind: 'person', verb: 'add', subject: people.ewa, fields: { name: 'Ewa Lindgren', costPerDay: 900 } },
    { kind: 'person', verb: 'add', subject: people.amina, fields: { name: 'Amina Haddad', costPerDay: 700 } },
  ]
  const founded = await host.carryOut({ principal, id: clock.newId(), steps })
  if (founded.outcome !== 'done') throw new Error(JSON.stringify(founded))
  const as = (role: Role, person?: string): Principal => ({
    account: `account-of-${role}`,
    person,
    roles: [role],
    workspace: 'acme',
    via: 'api',
  })
  return {
    host,
    ledger,
    ewa: { ...as('leader', people.ewa), roles: ['administrator', 'leader'] },
    amina: as('member', people.amina),
    as,
    say: (who, step) => host.carryOut({ principal: who, id: clock.newId(), steps: [step] }),
    id: clock.newId,
  }
}

export function fixedClock(): Clock {
  let second = 0
  return {
    ...systemClock,
    now: () => new Date(Date.UTC(2026, 10, 23, 9, 0, second++)).toISOString(),
  }
}
