import type { GapCurve } from '@throughline/diagnosis'
import type { Outlook } from '../../data/outlook-said.ts'
import { Button } from '../../parts/button.tsx'
import { GapFan } from './gap-fan.tsx'
import { GapTable } from './gap-table.tsx'
import { PromisesByDays } from './promises-by-days.tsx'
import type { Scope } from './scope.ts'

/** The fan, or its table; where value is not stated or not to be seen, each promise by its days. */
export function GapPicture(props: {
  scope: Scope
  said: Outlook
  isAsTable: boolean
  seesMoney: boolean
  onTable: () => void
  tried: { curve: GapCurve; label: string } | undefined
}) {
  const { scope, said, isAsTable, tried, seesMoney } = props
  const { curve, by } = scope
  if (by === 'days' || !curve) {
    return (
      <div className="stack gap-12">
        <p className="text-2 days-alone">
          {seesMoney
            ? 'No outcome states a value here, so days and chances are all that can be told. A value on an outcome adds the gap in money, what a day of waiting costs, and which lever wins back the most.'
            : 'You see days and chances. Value in money is shown to leaders and to finance.'}
        </p>
        <PromisesByDays said={said} intent={scope.intent?.id} />
      </div>
    )
  }
  return (
    <div className="gap-picture">
      {isAsTable ? (
        <GapTable scope={scope} curve={curve} />
      ) : (
        <GapFan scope={scope} curve={curve} tried={tried} />
      )}
      <Button look="quiet" small keys="T" className="as-table no-print" onClick={props.onTable}>
        {isAsTable ? 'Picture' : 'Table'}
      </Button>
    </div>
  )
}
