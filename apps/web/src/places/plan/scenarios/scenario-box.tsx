/** A scenario that is open: its changes, ticked for adopting, and what becomes of it. */
import type { Records } from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../../data/me.ts'
import type { Side } from '../../../data/plan/side-said.ts'
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { Button, LinkButton } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { counted } from '../../../parts/format/ages.ts'
import { daysInText } from '../../../parts/format/days-in-text.ts'
import { Refusal as RefusalLine, Refusals } from '../../../parts/refusal.tsx'
import { changeWords } from './change-words.ts'
import { useAdopting } from './use-adopting.ts'

type Scenario = Records['scenario']

export function ScenarioBox(props: {
  scenario: Scenario
  side: Side | undefined
  onOpen: (key: string) => void
}) {
  const { scenario, side, onOpen } = props
  const today = useToday()
  const { may } = useMe()
  const deeds = useAdopting(scenario)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [because, setBecause] = useState('')
  const parts = scenario.changes.map((_, place) => place).filter(place => !left.has(place))
  const turn = (place: number) =>
    setLeft(before => {
      const after = new Set(before)
      if (!after.delete(place)) after.add(place)
      return after
    })
  return (
    <section className="scenario-box card" aria-label={scenario.name}>
      <header className="row gap-8">
        <h3>{scenario.name}</h3>
        <LinkButton onClick={() => onOpen(scenario.key)}>{scenario.key}</LinkButton>
      </header>
      {scenario.changes.length === 0 && (
        <p className="text-2">
          It changes nothing yet. Try a day on the timeline and press ‘Keep as a scenario’, or open it to
          write changes.
        </p>
      )}
      <Changes {...{ scenario, side, left }} onTurn={turn} />
      <Refusals refusals={deeds.refusals} today={today} />
      {may('scenario', 'adopt', scenario as never) && scenario.changes.length > 0 && (
        <>
          <Field
            label="Because …"
            value={because}
            placeholder="One sentence, kept with every change"
            onChange={setBecause}
            refused={deeds.isMissing}
            below={deeds.isMissing && <RefusalLine why="Say why, in a sentence." />}
          />
          <div className="row gap-8">
            <Button look="primary" onClick={() => void deeds.adopt(because.trim(), parts)}>
              {left.size === 0
                ? `Adopt ${counted(parts.length, 'change')}`
                : `Adopt the ${parts.length} ticked`}
            </Button>
            <Button look="quiet" onClick={() => void deeds.discard()}>
              Discard it
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

function Changes(props: {
  scenario: Scenario
  side: Side | undefined
  /** Places of the changes that are not ticked. */
  left: ReadonlySet<number>
  onTurn: (place: number) => void
}) {
  const { scenario, side, left, onTurn } = props
  const world = useWorld()
  const today = useToday()
  return (
    <ul className="scenario-changes">
      {scenario.changes.map((change, place) => {
        const refused = side?.refusals.find(each => each.place === place)
        const warned = side?.warnings.find(each => each.place === place)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a change is known by its place alone
          <li key={place}>
            <label className="row gap-8">
              <input type="checkbox" checked={!left.has(place)} onChange={() => onTurn(place)} />
              <span>{daysInText(changeWords(world, change), today)}</span>
            </label>
            {refused && <RefusalLine why={daysInText(refused.reason, today)} />}
            {warned && <p className="text-2 t-12">{daysInText(warned.reason, today)}</p>}
          </li>
        )
      })}
    </ul>
  )
}
