import type { AnyRecord, Refusal } from '@throughline/model'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { LinkButton } from '../../parts/button.tsx'
import { Conflict } from '../../parts/conflict.tsx'
import { daysInText } from '../../parts/format/days-in-text.ts'
import { valueInWords } from '../../parts/format/value-in-words.ts'
import { Refusal as RefusalLine } from '../../parts/refusal.tsx'
import { Warning } from '../../parts/warning.tsx'
import { ago } from './ago.ts'
import { fieldOf } from './field-of.ts'
import { ReasonAsked } from './reason-asked.tsx'
import type { Change } from './use-change.ts'

/** What the field was answered with: another's change, a question for the reason, a warning, or no. */
export function Answer(props: { record: AnyRecord; change: Change; onSettled?: () => void }) {
  const { record, change, onSettled } = props
  const { refusals } = change
  const today = useToday()
  if (refusals.length === 0) return null
  const conflict = refusals.find(refusal => refusal.meanwhile)
  if (conflict) return <Both {...props} refusal={conflict} />
  const settle = async (saying: Promise<boolean>) => {
    if (await saying) onSettled?.()
  }
  const blocks = refusals.filter(({ level, code }) => level === 'block' && !wantsReason.has(code))
  if (blocks.length > 0) {
    return blocks.map(refusal => (
      <RefusalLine
        key={refusal.code + refusal.about.field}
        why={daysInText(refusal.reason, today)}
        remedy={
          <Remedy
            refusal={refusal}
            onTake={offer => void settle(change.say(offer))}
            canTake={isOf(refusal, record)}
          />
        }
      />
    ))
  }
  const warnings = refusals.filter(({ level }) => level === 'warn')
  const passOver = warnings.map(({ code }) => code)
  const asked = refusals.find(({ code }) => wantsReason.has(code))
  return (
    <>
      {warnings.map(({ code, reason, remedy }) => (
        <Warning key={code} what={daysInText(reason, today)} remedy={daysInText(remedy, today)} />
      ))}
      <ReasonAsked
        why={asked ? asked.reason : 'You may go on with a reason.'}
        deed={asked ? 'Change it' : 'Go on'}
        onSay={because =>
          void settle(change.say(change.tried, { because, ...(passOver.length > 0 ? { passOver } : {}) }))
        }
        onLeave={() => {
          change.drop()
          onSettled?.()
        }}
      />
    </>
  )
}

/** What would do, as a link that takes it. */
export function Remedy(props: { refusal: Refusal; canTake: boolean; onTake: (offer: unknown) => void }) {
  const { refusal, canTake, onTake } = props
  const today = useToday()
  const remedy = daysInText(refusal.remedy, today)
  if (refusal.offer === undefined || !canTake) return remedy
  return <LinkButton onClick={() => onTake(refusal.offer)}>{remedy}</LinkButton>
}

/** Two people changed the same: both values stand as buttons. */
function Both(props: { record: AnyRecord; change: Change; refusal: Refusal; onSettled?: () => void }) {
  const { record, change, refusal, onSettled } = props
  const world = useWorld()
  const today = useToday()
  const { value, by, at } = refusal.meanwhile!
  const field = fieldOf(record.kind, change.field)
  const words = (what: unknown) => short(valueInWords(field, what, { world, today }) || 'nothing')
  return (
    <Conflict
      by={world.one('person', by)?.name ?? 'Somebody'}
      theirs={words(value)}
      mine={words(change.tried)}
      ago={ago(at)}
      onKeepTheirs={() => {
        change.drop()
        onSettled?.()
      }}
      onUseMine={() => void change.say(change.tried, { over: value }).then(taken => taken && onSettled?.())}
    />
  )
}

function isOf(refusal: Refusal, record: AnyRecord): boolean {
  return refusal.about.id === undefined || refusal.about.id === record.id
}

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/** Refusals that end with a sentence of one's own. */
const wantsReason: ReadonlySet<string> = new Set(['unexplained-change', 'no-reason', 'promised-for'])
