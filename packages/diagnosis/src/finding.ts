/** What the diagnosis says: what is so, on what evidence, what it costs and what mends it. */

export type Leg = 'clarity' | 'alignment' | 'feedback'
export type Severity = 'error' | 'warning' | 'note'

export interface Evidence {
  readonly text: string
  /** The record that shows it. */
  readonly id?: string
  readonly key?: string
}

export interface Finding {
  readonly code: string
  readonly leg: Leg
  readonly severity: Severity
  readonly subject: {
    readonly kind: string
    readonly id: string
    readonly key: string
    readonly title: string
  }
  /** Field that the finding is about, where it is one. */
  readonly field?: string
  /** What is so, in one sentence with the record as its subject. */
  readonly sentence: string
  readonly evidence: readonly Evidence[]
  /** What it costs, where that can be computed. */
  readonly cost: { readonly days?: number; readonly value?: number; readonly probability?: number }
  readonly remedy: string
  /** The step that mends it, where one does. */
  readonly command?: {
    readonly kind: string
    readonly verb: string
    readonly subject: string
    readonly offer?: unknown
  }
}

/** A detector that could not speak, and what it would need. */
export interface CannotSay {
  readonly code: string
  readonly needs: string
}
