/** How a tool says no. */
import type { Answer } from '@throughline/host'

/** The domain says no, in words for whoever asked. */
export class ToolRefusal extends Error {
  override readonly name = 'ToolRefusal'
  readonly told: object

  constructor(told: { readonly reason: string; readonly remedy?: string } | object) {
    super('reason' in told ? String(told.reason) : 'refused')
    this.told = told
  }
}

/** An answer of the house where it did not happen. */
export function refusalOf(answer: Exclude<Answer, { outcome: 'done' }>): ToolRefusal {
  switch (answer.outcome) {
    case 'refused':
      return new ToolRefusal({ reason: answer.refusals[0]?.reason ?? 'refused', refusals: answer.refusals })
    case 'denied':
      return new ToolRefusal(answer.denial)
    case 'unseen':
      return new ToolRefusal({ reason: 'There is nothing here that you can see.' })
    case 'reused':
      return new ToolRefusal({
        reason: 'This command id stood for something else before.',
        remedy: 'Make a new id for a new command.',
      })
    case 'busy':
      return new ToolRefusal({
        reason: 'Others were faster, several times.',
        remedy: 'Send the same command again.',
      })
    case 'malformed':
      return new ToolRefusal({ reason: answer.reason })
  }
}
