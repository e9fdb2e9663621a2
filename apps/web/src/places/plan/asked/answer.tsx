/** The answer to what is asked: by which day it is there, or why not. */
import { actOut, type Refusal } from '@throughline/model'
import { useState } from 'react'
import { useDo } from '../../../data/say.ts'
import { useMoment, useToday, useWorld } from '../../../data/workspace.tsx'
import { Button } from '../../../parts/button.tsx'
import { DayPick } from '../../../parts/day-pick.tsx'
import { Field } from '../../../parts/field.tsx'
import { dayInWords } from '../../../parts/format/days.ts'
import { daysInText } from '../../../parts/format/days-in-text.ts'
import { Refusal as RefusalLine } from '../../../parts/refusal.tsx'
import type { AskedRow, Deed } from './asked-rows.ts'

export function Answer({ row, deed, onLeave }: { row: AskedRow; deed: Deed; onLeave: () => void }) {
  const { dependency } = row
  const today = useToday()
  const say = useAnswering(row)
  const offered = dependency.state === 'countered' ? dependency.promisedOn : dependency.neededOn
  const [day, setDay] = useState(
    deed === 'accept' ? offered : deed === 'again' ? dependency.neededOn : undefined,
  )
  const [because, setBecause] = useState('')
  const isLate =
    deed === 'accept' && day !== undefined && dependency.neededOn !== undefined && day > dependency.neededOn
  const asksDay = deed in dayLabels
  const asksWhy = deed === 'refuse' || deed === 'withdraw' || isLate
  const send = async () => {
    if (asksDay && !day)
      return say.missing(
        deed === 'again' ? 'Say by which day it is needed.' : 'Say by which day it is there.',
      )
    if (asksWhy && because.trim() === '') return say.missing('Say why, in a sentence.')
    if (await say.send(deed, { day, because: because.trim() })) onLeave()
  }
  return (
    <div className="asked-answer">
      {asksDay && <DayPick label={dayLabels[deed] ?? ''} day={day} today={today} onChange={setDay} />}
      {asksWhy && (
        <Field
          label={isLate ? 'That is after it is needed. Because …' : 'Because …'}
          value={because}
          placeholder="One sentence, kept in the history"
          onChange={setBecause}
          input={{ autoFocus: !asksDay }}
        />
      )}
      {say.refusals.map(({ code, reason, remedy }) => (
        <RefusalLine key={code} why={daysInText(reason, today)} remedy={daysInText(remedy, today)} />
      ))}
      <div className="row gap-8">
        <Button look="primary" onClick={() => void send()}>
          {deedWords[deed]}
        </Button>
        <Button look="quiet" keys="Escape" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </div>
  )
}

function useAnswering({ dependency }: AskedRow) {
  const world = useWorld()
  const moment = useMoment()
  const today = useToday()
  const tell = useDo()
  const [refusals, setRefusals] = useState<readonly Pick<Refusal, 'code' | 'reason' | 'remedy'>[]>([])
  const missing = (reason: string) => setRefusals([{ code: 'missing', reason, remedy: '' }])
  const send = async (deed: Deed, { day, because }: { day: string | undefined; because: string }) => {
    const { id, key } = dependency
    const steps = () => {
      if (deed === 'refuse' || deed === 'withdraw')
        return [{ kind: 'dependency' as const, verb: deed, subject: id, because }]
      if (deed === 'again') return againSteps(dependency, day)
      if (deed === 'counter')
        return [{ kind: 'dependency' as const, verb: 'counter', subject: id, fields: { promisedOn: day } }]
      const told = { dependency: id, promisedOn: day, ...(because ? { because } : {}) }
      const acted = actOut(world, { act: 'dependency.accept', told }, moment)
      if (!acted.ok) return setRefusals(acted.refusals)
      return acted.commands.map(({ id: _, ...step }) => step)
    }
    const all = steps()
    if (!all) return false
    const said = await tell(all, toldWords(deed, key, day && dayInWords(day, today)))
    setRefusals(said.ok ? [] : said.refusals)
    return said.ok
  }
  return { send, missing, refusals }
}

/** Asked anew, by another day where it has changed. */
function againSteps({ id, neededOn }: AskedRow['dependency'], day: string | undefined) {
  const kind = 'dependency' as const
  const dated = {
    kind,
    verb: 'edit',
    subject: id,
    fields: { neededOn: day },
    was: { neededOn: neededOn ?? null },
  }
  return [...(day === neededOn ? [] : [dated]), { kind, verb: 'ask', subject: id }]
}

function toldWords(deed: Deed, key: string, day: string | undefined): string {
  if (deed === 'refuse') return `${key} is refused.`
  if (deed === 'withdraw') return `${key} is withdrawn.`
  if (deed === 'again') return `${key} is asked for by ${day}.`
  return deed === 'accept' ? `${key} is promised for ${day}.` : `${day} is offered for ${key}.`
}

const deedWords: { readonly [D in Deed]: string } = {
  accept: 'Accept this day',
  counter: 'Offer this day',
  refuse: 'Refuse it',
  again: 'Ask again',
  withdraw: 'Withdraw it',
}

const dayLabels: { readonly [deed: string]: string } = {
  accept: 'It is there by',
  counter: 'It can be there by',
  again: 'It is needed by',
}
