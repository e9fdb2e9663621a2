/** What an outcome is worth and when: five shapes, and the curve drawn while one types. */
import { profileOf } from '@throughline/diagnosis'
import { dayNumber, intentOf, type Records, type Refusal } from '@throughline/model'
import { useState } from 'react'
import { type ValueProfile, valueRealised } from '../../../data/plan/economics.ts'
import { useDo } from '../../../data/say.ts'
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/choice.tsx'
import { DayPick } from '../../../parts/day-pick.tsx'
import { Entry } from '../../../parts/entry.tsx'
import { dayInWords } from '../../../parts/format/days.ts'
import { money } from '../../../parts/format/money.ts'
import { Refusal as RefusalLine } from '../../../parts/refusal.tsx'

type Outcome = Records['outcome']
type Value = NonNullable<Outcome['value']>

export function ValueEditor({ outcome, onDone }: { outcome: Outcome; onDone: () => void }) {
  const world = useWorld()
  const today = useToday()
  const tell = useDo()
  const [value, setValue] = useState<Value>(outcome.value ?? { shape: 'steady', amount: 0, per: 'month' })
  const [refused, setRefused] = useState<readonly Refusal[]>([])
  const change = (part: { [Name in keyof Value]?: Value[Name] | undefined }) =>
    setValue(before => ({ ...before, ...part }) as Value)
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
    <section className="value-editor card" aria-label={`What ${outcome.key} is worth`}>
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
          <DayPick
            label="Opens"
            day={value.opensOn}
            today={today}
            onChange={day => change({ opensOn: day })}
          />
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
      <Curve outcome={outcome} profile={profile} today={today} />
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

/** What is realised by the horizon, by the day on which it is delivered. */
function Curve(props: { outcome: Outcome; profile: ValueProfile | undefined; today: string }) {
  const { outcome, profile, today } = props
  const world = useWorld()
  if (!profile) return <p className="text-2">Say the days it depends on, and the curve is drawn here.</p>
  const horizonOn = (intentOf(world, outcome.id) as Records['intent'] | undefined)?.horizonOn
  const from = dayNumber(today)
  const horizonAt = Math.max(horizonOn ? dayNumber(horizonOn) : from + 365, from + 60)
  const points = Array.from({ length: 81 }, (_, k) => {
    const day = from + ((horizonAt - from) * k) / 80
    return { day, worth: valueRealised(profile, day, horizonAt) }
  })
  const most = Math.max(1, ...points.map(({ worth }) => worth))
  const least = Math.min(0, ...points.map(({ worth }) => worth))
  const x = (day: number) => (520 * (day - from)) / (horizonAt - from)
  const y = (worth: number) => 12 + (104 * (most - worth)) / (most - least)
  const line = points.map(
    ({ day, worth }, k) => `${k === 0 ? 'M' : 'L'}${x(day).toFixed(1)} ${y(worth).toFixed(1)}`,
  )
  const due = outcome.dueOn ? dayNumber(outcome.dueOn) : undefined
  const currency = world.workspace?.currency
  const dueWorth = due === undefined ? undefined : valueRealised(profile, due, horizonAt)
  return (
    <figure>
      <svg
        viewBox="0 0 530 140"
        role="img"
        aria-label="What is realised by the horizon, by the day of delivery"
      >
        <path d={`M0 ${y(0)}H520`} stroke="var(--line-strong)" />
        {due !== undefined && due >= from && due <= horizonAt && (
          <>
            <path d={`M${x(due)} 4V124`} stroke="var(--ink)" strokeDasharray="3 3" opacity=".6" />
            <text x={x(due) + 5} y="136" className="axis">
              promised
            </text>
          </>
        )}
        <path d={line.join('')} fill="none" stroke="var(--expected)" strokeWidth="2" />
        <text x="0" y="136" className="axis">
          today
        </text>
        <text x="520" y="136" textAnchor="end" className="axis">
          horizon
        </text>
      </svg>
      <figcaption className="text-2 t-12">
        {`Delivered today it is worth ${money(points[0]!.worth, currency)} by the horizon`}
        {dueWorth !== undefined && outcome.dueOn
          ? `, on ${dayInWords(outcome.dueOn, today)} ${money(dueWorth, currency)}.`
          : '.'}
      </figcaption>
    </figure>
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
