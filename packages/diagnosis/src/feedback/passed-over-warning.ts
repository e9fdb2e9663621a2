import type { AnyRecord, PassedOver } from '@throughline/model'
import { type Detector, type Spotted, shows } from '../detector.ts'

const closed: readonly string[] = ['dropped', 'archived']

/** A warning that was passed over, with its reason and what became of it. */
export const passedOverWarning: Detector = {
  code: 'passed-over-warning',
  leg: 'feedback',
  system: 'cascade',
  needs: 'history',
  spot: ({ world }) => {
    const records: AnyRecord[] = [
      ...world.all('intent'),
      ...world.all('outcome'),
      ...world.all('deliverable'),
    ]
    return records
      .filter(record => record.passedOver.length > 0 && !closed.includes(record.state))
      .map(
        (on): Spotted => ({
          on,
          severity: 'note',
          sentence: `${on.key} went ahead over ${codesOf(on.passedOver)}.`,
          evidence: on.passedOver.map(each =>
            shows(on, `${each.at.slice(0, 10)}, ${each.code}: ‘${each.because}’`),
          ),
          remedy: `Mend it, or say what became of it; it is ${on.state} now.`,
        }),
      )
  },
}

function codesOf(passed: readonly PassedOver[]): string {
  const codes = [...new Set(passed.map(each => each.code))]
  return codes.length === 1 ? `the warning ${codes[0]}` : `${codes.length} warnings (${codes.join(', ')})`
}
