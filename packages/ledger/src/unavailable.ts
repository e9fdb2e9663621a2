/**
 * The trouble a store can have with the outside world: busy, unreachable, full, an input or output error.
 *
 * It means 'unknown': what was asked may or may not have been kept. Send the same command id again; the
 * ledger answers `repeated` if it was.
 */
export class LedgerUnavailable extends Error {
  override readonly name = 'LedgerUnavailable'
  /** The driver's own word for it: an SQLSTATE, an SQLite or a system code; empty where there is none. */
  readonly code: string

  constructor(message: string, options: { code?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.code = options.code ?? ''
  }
}
