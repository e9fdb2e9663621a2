/** Bugs that the simulation must find: each breaks one promise in one place. */
export const mutants = [
  /** A sender makes a new id for each try. */
  'new-id-each-try',
  /** A sender takes silence for a no. */
  'silence-is-refusal',
  /** The ledger keeps what was decided on an older position. */
  'stale-decision',
  /** The ledger does not know a command again. */
  'command-forgotten',
  /** A node answers before the fact is kept, and sometimes it is not. */
  'answer-before-kept',
  /** A crash takes the last fact along. */
  'crash-loses-tail',
  /** Nobody asks the ledger: hints alone tell of appends by others. */
  'hints-alone',
  /** A reader comes back one position too late. */
  'resume-skips',
  /** A reader comes back one position too early. */
  'resume-repeats',
  /** A feed fills up first and listens afterwards. */
  'listen-late',
] as const

export type Mutant = (typeof mutants)[number]
