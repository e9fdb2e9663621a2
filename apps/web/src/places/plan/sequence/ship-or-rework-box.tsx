/** Ship now and rework later, or finish first: both with their cost, and where they cost the same. */

import type { Records } from '@throughline/model'
import { useState } from 'react'
import { shipOrRework } from '../../../data/plan/economics.ts'
import { useWorld } from '../../../data/workspace.tsx'
import { Choice } from '../../../parts/choice.tsx'
import { Entry } from '../../../parts/entry.tsx'
import { money, percent } from '../../../parts/format/money.ts'
import { Slider } from '../../../parts/slider.tsx'

export function ShipOrReworkBox(props: {
  deliverables: readonly Records['deliverable'][]
  costOfDelayPerDay: number
  isRegulated: boolean
}) {
  const { deliverables, costOfDelayPerDay, isRegulated } = props
  const world = useWorld()
  const [chosen, setChosen] = useState(deliverables[0]?.id)
  const deliverable = deliverables.find(({ id }) => id === chosen) ?? deliverables[0]
  const [finish, setFinish] = useState<string>()
  const [dayCost, setDayCost] = useState('600')
  const [chance, setChance] = useState<number>()
  if (!deliverable) return null
  const currency = world.workspace?.currency
  const left = deliverable.remaining ?? deliverable.estimate?.likely ?? 5
  const finishDays = Number(finish ?? Math.round(left)) || 0
  const rework = deliverable.costOfRework
  const advice = shipOrRework({
    costOfDelayPerDay,
    finishDays,
    costPerDay: Math.max(0, Number(dayCost) || 0),
    chanceOfRework: chance ?? 0.5,
    reworkFactor: rework !== undefined && finishDays > 0 ? rework / finishDays : documentedFactor,
    ...(isRegulated ? { regulated: true } : {}),
  })
  return (
    <section className="ship card" aria-label="Ship now or rework later">
      <h3>Ship now and rework later, or finish first?</h3>
      <div className="value-fields">
        <Choice
          label="Of"
          options={deliverables.map(each => ({ id: each.id, label: `${each.key} ${each.statement}` }))}
          chosen={deliverable.id}
          onChoose={setChosen}
        />
        <Entry
          label="Days that finishing takes"
          value={finish ?? String(Math.round(left))}
          onChange={setFinish}
          input={{ inputMode: 'numeric' }}
        />
        <Entry
          label="Cost of such a day"
          value={dayCost}
          onChange={setDayCost}
          input={{ inputMode: 'numeric' }}
        />
        <Slider label="How likely is rework, shipped now?" value={chance} onChange={setChance} />
      </div>
      {advice.excluded ? (
        <p>It is regulated: it never ships before it is finished, whatever the delay costs.</p>
      ) : (
        <>
          <p className="semibold">{adviceWords(advice.choice, advice.bestWaitDays)}</p>
          <p className="text-2">
            {`Shipping now is expected to cost ${money(advice.shipNow, currency)}, finishing first ${money(advice.finishFirst, currency)}. `}
            {`Finishing first pays while a day’s delay costs less than ${money(advice.breakEvenCostOfDelayPerDay, currency)}`}
            {advice.breakEvenChance === null
              ? '; no chance of rework changes that.'
              : `, or rework is likelier than ${percent(advice.breakEvenChance)}.`}
            {chance === undefined && ' With even odds of rework, until you say how likely it is.'}
            {rework === undefined &&
              ` Rework is taken to cost ${documentedFactor} times as much; ‘Cost of rework’ of ${deliverable.key} says it better.`}
          </p>
        </>
      )}
    </section>
  )
}

/** What is in use is harder to change: twice the effort, where nobody said. */
const documentedFactor = 2

function adviceWords(choice: 'shipNow' | 'finishFirst' | 'wait', days: number): string {
  if (choice === 'shipNow') return 'Ship it now, and rework what turns out to matter.'
  if (choice === 'finishFirst') return 'Finish it first.'
  return `Work on it for ${Math.round(days)} more days, then ship it.`
}
