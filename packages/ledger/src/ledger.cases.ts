/** The promises of the contract, tried on any store: `ledgerCases({ name, begin })` inside a test file. */
import { describe } from 'vitest'
import { appendCases } from './cases/append.cases.ts'
import { chainCases } from './cases/chain.cases.ts'
import { followCases } from './cases/follow.cases.ts'
import type { Store } from './cases/trial.ts'

export function ledgerCases(store: Store): void {
  describe(`a ledger in ${store.name}`, () => {
    appendCases(store)
    chainCases(store)
    followCases(store)
  })
}
