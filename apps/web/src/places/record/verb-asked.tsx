/** What a verb asks before it is said, and what it was answered with. */
import type { AnyRecord, Refusal } from '@throughline/model'
import { useToday } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { daysInText } from '../../parts/format/days-in-text.ts'
import { Refusal as RefusalLine } from '../../parts/refusal.tsx'
import { Warning } from '../../parts/warning.tsx'
import { Asked } from './asked.tsx'
import { besideFields } from './missing.tsx'
import { ReasonAsked } from './reason-asked.tsx'
import { stillNeeds } from './still-needs.ts'
import type { Begun, Sayable, Told } from './use-verbs.ts'

export function VerbAsked(props: {
  record: AnyRecord
  begun: Begun
  onSay: (sayable: Sayable, told: Told) => Promise<boolean>
  onLeave: () => void
}) {
  const { record, begun, onSay, onLeave } = props
  const blocks = begun.refusals.filter(({ level, code }) => level === 'block' && !asksReason.has(code))
  const inFields = besideFields(blocks)
  const warnings = begun.refusals.filter(({ level }) => level === 'warn')
  const promised = begun.refusals.find(({ code }) => code === 'promised-for')
  if (begun.refusals.length === 0)
    return (
      <Asked record={record} verb={begun.verb} onSay={told => void onSay(begun, told)} onLeave={onLeave} />
    )
  if (blocks.length > 0) {
    return (
      <div className="verb-asked stack gap-8">
        {inFields.length > 0 && <RefusalLine why={`${stillNeeds(inFields)} It is marked above.`} />}
        <Missing refusals={blocks.filter(refusal => !inFields.includes(refusal))} />
        <span>
          <Button look="quiet" onClick={onLeave}>
            Leave it
          </Button>
        </span>
      </div>
    )
  }
  const passOver = warnings.map(({ code }) => code)
  return (
    <div className="verb-asked stack gap-8">
      <Missing refusals={warnings} />
      <ReasonAsked
        why={promised ? `${promised.reason} You may promise it for them.` : 'You may go on with a reason.'}
        deed={promised ? 'Promise it for them' : `${begun.verb.label} all the same`}
        onSay={because =>
          void onSay(begun, { ...begun.told, because, ...(passOver.length > 0 ? { passOver } : {}) })
        }
        onLeave={onLeave}
      />
    </div>
  )
}

function Missing({ refusals }: { refusals: readonly Refusal[] }) {
  const today = useToday()
  return refusals.map(({ code, about, level, reason, remedy }) =>
    level === 'warn' ? (
      <Warning
        key={code + about.field}
        what={daysInText(firstOf(reason), today)}
        costs={daysInText(reason.slice(firstOf(reason).length).trim(), today)}
        remedy={daysInText(remedy, today)}
      />
    ) : (
      <RefusalLine
        key={code + about.field}
        why={daysInText(reason, today)}
        remedy={daysInText(remedy, today)}
      />
    ),
  )
}

/** The first sentence says what is so; the rest, why. */
const firstOf = (reason: string) => /^.*?[.!?](?=\s|$)/.exec(reason)?.[0] ?? reason

const asksReason: ReadonlySet<string> = new Set(['promised-for', 'no-reason'])
