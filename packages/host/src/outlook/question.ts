/** What the outlook's thread is asked, and what it answers. */
import type {
  AddedSaid,
  Addition,
  CapacitySaid,
  CausesSaid,
  LeversSaid,
  OutlookSaid,
  ScheduleSaid,
  TriedSaid,
} from '@throughline/diagnosis'

/** What the thread is asked. */
export type OutlookQuestion =
  | { readonly of: 'outlook'; readonly now: string }
  | { readonly of: 'causes' | 'levers'; readonly now: string; readonly intent?: string }
  | { readonly of: 'tried'; readonly now: string; readonly ids: readonly string[]; readonly intent?: string }
  | { readonly of: 'schedule'; readonly now: string }
  | { readonly of: 'capacity'; readonly now: string }
  | { readonly of: 'added'; readonly now: string; readonly adding: Addition }

export type OutlookAnswer =
  | AddedSaid
  | OutlookSaid
  | CausesSaid
  | LeversSaid
  | TriedSaid
  | ScheduleSaid
  | CapacitySaid
