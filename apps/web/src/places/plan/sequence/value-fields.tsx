/** The fields that the shape of a value asks for. */
import type { Records } from '@throughline/model'
import { useToday } from '../../../data/workspace.tsx'
import { Choice } from '../../../parts/choice.tsx'
import { DayPick } from '../../../parts/day-pick.tsx'
import { Entry } from '../../../parts/entry.tsx'

export type Value = NonNullable<Records['outcome']['value']>
export type ValueChange = { [Name in keyof Value]?: Value[Name] | undefined }

export function ValueFields({ value, change }: { value: Value; change: (part: ValueChange) => void }) {
  const today = useToday()
  const number = (name: 'amount' | 'penalty' | 'rampWeeks' | 'halfLifeWeeks', label: string) => (
    <Entry
      label={label}
      value={value[name] === undefined ? '' : String(value[name])}
      onChange={typed => change({ [name]: numberIn(typed) })}
      input={{ inputMode: 'decimal' }}
    />
  )
  const { shape } = value
  const isFlow = shape === 'steady' || shape === 'window' || shape === 'decaying'
  return (
    <div className="value-fields">
      <Choice
        label="How the value comes"
        options={shapes}
        chosen={shape}
        onChoose={next => change({ shape: next })}
      />
      {number('amount', isFlow ? 'Amount' : 'Amount, once')}
      {isFlow && (
        <Choice label="Per" options={pers} chosen={value.per ?? 'week'} onChoose={per => change({ per })} />
      )}
      {shape === 'steady' && number('rampWeeks', 'Weeks until all of it flows')}
      {shape === 'deadline' && number('penalty', 'Lost on top if late')}
      {shape === 'decaying' && number('halfLifeWeeks', 'Halves every so many weeks')}
      {(shape === 'window' || shape === 'decaying') && (
        <DayPick label="Opens" day={value.opensOn} today={today} onChange={day => change({ opensOn: day })} />
      )}
      {(shape === 'window' || shape === 'deadline') && (
        <DayPick
          label={shape === 'window' ? 'Closes' : 'Deadline'}
          day={value.closesOn}
          today={today}
          onChange={day => change({ closesOn: day })}
        />
      )}
    </div>
  )
}

function numberIn(typed: string): number | undefined {
  const number = Number(typed.replace(/[\s\u202f]/g, '').replace(',', '.'))
  return typed.trim() === '' || !Number.isFinite(number) ? undefined : number
}

const shapes: { id: Value['shape']; label: string }[] = [
  { id: 'steady', label: 'Steadily, once it is there' },
  { id: 'oneOff', label: 'Once, whenever it comes' },
  { id: 'deadline', label: 'Once, by a deadline' },
  { id: 'window', label: 'Only within a window' },
  { id: 'decaying', label: 'Less and less with time' },
]

const pers: { id: NonNullable<Value['per']>; label: string }[] = [
  { id: 'week', label: 'Week' },
  { id: 'month', label: 'Month' },
  { id: 'year', label: 'Year' },
]
