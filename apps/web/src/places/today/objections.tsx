import type { AnyRecord } from '@throughline/model'
import { useState } from 'react'
import { useToday } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { daysInText } from '../../parts/format/days-in-text.ts'
import { Goto } from '../../parts/goto.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { Warning } from '../../parts/warning.tsx'
import { recordAddress } from './replies.ts'
import type { No } from './use-replying.ts'
import './replying.css'

/** Why it was not done. Warnings may be passed over with a reason; what blocks is mended in the record. */
export function Objections({
  refusals,
  onGoOn,
  onClose,
  record,
}: No & { record: AnyRecord; onClose: () => void }) {
  const today = useToday()
  const [because, setBecause] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const isPassable = refusals.every(refusal => refusal.level === 'warn')
  return (
    <div className="reply-box" role="alert">
      <Warning
        weight={isPassable ? 'warning' : 'certain'}
        what={isPassable ? 'You may go on, with a reason.' : `${record.key} still needs something.`}
        reasons={refusals.map(({ code, reason, remedy }) => ({
          key: code,
          reason: daysInText(`${reason} ${remedy}`, today),
        }))}
      />
      {isPassable && (
        <Field
          label="Because"
          value={because}
          onChange={typed => {
            setBecause(typed)
            setEmpty(false)
          }}
          refused={isEmpty}
          below={isEmpty && <Refusal why="Say why; it is kept beside the record." />}
        />
      )}
      <div className="row gap-8">
        {isPassable && (
          <Button onClick={() => (because.trim() ? void onGoOn(because.trim()) : setEmpty(true))}>
            Go on
          </Button>
        )}
        <Goto to={recordAddress(record)} className="button">
          {`Open ${record.key}`}
        </Goto>
        <Button look="quiet" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </div>
  )
}
