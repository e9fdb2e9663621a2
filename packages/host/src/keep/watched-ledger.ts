/** A ledger that counts what it is asked, for whoever watches an installation. */
import { type Appended, type Ledger, LedgerUnavailable } from '@throughline/ledger'

export interface LedgerFigures {
  /** Facts this node has appended since it started. */
  facts: number
  /** Commands by how their append ended; `unavailable` means that it is not known. */
  readonly appends: Record<Appended['outcome'] | 'unavailable', number>
  /** Why the last append could not be kept; nothing once one is kept again. */
  trouble: LedgerTrouble | undefined
}

export interface LedgerTrouble {
  /** `full`: there is no room left. `unreachable`: anything else. */
  readonly sort: 'full' | 'unreachable'
  readonly code: string
}

export function watchedLedger(ledger: Ledger): { ledger: Ledger; figures: LedgerFigures } {
  const figures: LedgerFigures = {
    facts: 0,
    appends: { appended: 0, repeated: 0, reused: 0, conflict: 0, unavailable: 0 },
    trouble: undefined,
  }
  const append: Ledger['append'] = async request => {
    try {
      const appended = await ledger.append(request)
      figures.appends[appended.outcome] += 1
      if (appended.outcome !== 'appended') return appended
      figures.facts += appended.facts.length
      figures.trouble = undefined
      return appended
    } catch (error) {
      if (!(error instanceof LedgerUnavailable)) throw error
      figures.appends.unavailable += 1
      figures.trouble = { sort: isFull(error) ? 'full' : 'unreachable', code: error.code }
      throw error
    }
  }
  return { ledger: { ...ledger, append }, figures }
}

/** No room: SQLite's own word, PostgreSQL's SQLSTATE 53100 (disk full), the system's. */
export function isFull(trouble: LedgerUnavailable): boolean {
  return ['SQLITE_FULL', '53100', 'ENOSPC', 'EDQUOT'].includes(trouble.code)
}
