/**
 * The one place where what is reckoned from a plan is put in: forecasts, levers and gaps. A tool without its
 * reckoner answers 'not yet', and why.
 */
import type { Host, Principal } from '@throughline/host'
import type { AnyRecord } from '@throughline/model'

export interface Reckoning {
  readonly host: Host
  readonly principal: Principal
  /** What it is reckoned for; absent for the workspace as a whole. */
  readonly record?: AnyRecord | undefined
}

export type Reckoner = (reckoning: Reckoning) => Promise<object>

/** Answers go to the asker as they are: a reckoner trims them to what its principal may see. */
export interface Reckoners {
  readonly forecast?: Reckoner
  readonly levers?: Reckoner
  readonly gap?: Reckoner
}

/** What the server has. Whoever builds a reckoner names it here. */
export const reckoners: Reckoners = {}
