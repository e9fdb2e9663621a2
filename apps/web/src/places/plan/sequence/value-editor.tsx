/** What an outcome is worth and when: five shapes, and the curve drawn while one types. */
import { profileOf } from '@throughline/diagnosis'
import type { Records, Refusal } from '@throughline/model'
import { useState } from 'react'
import { useDo } from '../../../data/say.ts'
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { Button } from '../../../parts/button.tsx'
import { Refusal as RefusalLine } from '../../../parts/refusal.tsx'
import { ValueCurve } from './value-curve.tsx'
import { type Value, type ValueChange, ValueFields } from './value-fields.tsx'

type Outcome = Records['outcome']

export function ValueEditor({ outcome, onDone }: { outcome: Outcome; onDone: () => void }) {
  const world = useWorld()
  const today = useToday()
  const tell = useDo()
  const [value, setValue] = useState<Value>(outcome.value ?? { shape: 'steady', amount: 0, per: 'month' })
  const [refused, setRefused] = useState<readonly Refusal[]>([])
  const change = (part: ValueChange) => setValue(before => ({ ...before, ...part }) as Value)
  const clean = cleaned(value)
  const profile = profileOf(world, { ...outcome, value: clean })
  const save = async () => {
    const said = await tell(
      [
        {
          kind: 'outcome',
          verb: 'edit',
          subject: outcome.id,
          fields: { value: clean },
          was: { value: outcome.value ?? null },
        },
      ],
      `${outcome.key} now says what it is worth.`,
    )
    if (said.ok) onDone()
    else setRefused(said.refusals)
  }
  return (
    <section className="value-editor card" aria-label={`What ${outcome.key} is worth`}>
      <ValueFields value={value} change={change} />
      <ValueCurve outcome={outcome} profile={profile} today={today} />
      {refused.map(({ code, reason, remedy }) => (
        <RefusalLine key={code} why={reason} remedy={remedy} />
      ))}
      <div className="row gap-8">
        <Button look="primary" onClick={() => void save()}>
          Keep this value
        </Button>
        <Button look="quiet" keys="Escape" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </section>
  )
}

/** Only the parts that its shape has. */
function cleaned(value: Value): Value {
  const { shape, amount } = value
  const parts = partsOf[shape]
  const kept = Object.fromEntries(
    parts.flatMap(name => (value[name] === undefined ? [] : [[name, value[name]]])),
  )
  return { shape, amount, ...kept }
}

const partsOf: { readonly [S in Value['shape']]: readonly (keyof Value)[] } = {
  steady: ['per', 'rampWeeks'],
  oneOff: [],
  deadline: ['penalty', 'closesOn'],
  window: ['per', 'opensOn', 'closesOn'],
  decaying: ['per', 'opensOn', 'halfLifeWeeks'],
}
