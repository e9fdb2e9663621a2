/** What everybody in a simulated world shares. */
import type { Host } from '@throughline/host'
import type { NodeLedger, Surroundings } from './node-ledger.ts'

export interface Told {
  readonly acknowledged: { readonly title: string; readonly position: number }[]
  /** Titles of what a sender was told was not done. */
  readonly refused: string[]
  /** Command ids by the title they add. */
  readonly asked: Map<string, string>
  /** Positions each reader heard, in order. */
  readonly heard: number[][]
}

export const workspace = 'simulated'
/** The record that every command changes. */
export const everybodys = '00000000-0000-7000-8000-000000000001'

export interface Room extends Surroundings {
  readonly told: Told
  /** A node that stands, by chance. */
  readonly anyNode: () => Node | undefined
  readonly newId: () => string
  mended: boolean
}

export interface Node {
  host: Host
  ledger: NodeLedger
}
