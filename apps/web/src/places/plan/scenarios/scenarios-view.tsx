/** What was agreed, what stands now, what is thought of: any two beside each other, and what to make true. */
import { newId } from '@throughline/client'
import type { Records, World } from '@throughline/model'
import { useMemo, useState } from 'react'
import { useMe } from '../../../data/me.ts'
import { useDo } from '../../../data/say.ts'
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/choice.tsx'
import { Field } from '../../../parts/field.tsx'
import { dayInTable } from '../../../parts/format/days.ts'
import type { ViewProps } from '../plan.tsx'
import { NewBaseline } from './new-baseline.tsx'
import { ScenarioBox } from './scenario-box.tsx'
import { SideBySide } from './side-by-side.tsx'
import { useSide } from './use-sides.ts'

export function ScenariosView({ plan, search, onSearch, onOpen }: ViewProps) {
  const world = useWorld()
  const today = useToday()
  const open = useMemo(() => world.all('scenario').filter(each => each.state === 'open'), [world])
  const options = useMemo(() => optionsOf(world, today), [world, today])
  const left = known(options, search.left) ?? 'now'
  const right =
    known(options, search.right) ?? open[0]?.key ?? options.find(({ id }) => id !== 'now')?.id ?? 'now'
  const baseline = [left, right]
    .map(key => world.keyed(key))
    .find(record => record?.kind === 'baseline') as unknown as Records['baseline'] | undefined
  const sides = [useSide(plan.thread, left, baseline?.of), useSide(plan.thread, right, baseline?.of)] as const
  const scenario = [right, left]
    .map(key => world.keyed(key))
    .find(record => record?.kind === 'scenario') as unknown as Records['scenario'] | undefined
  const nameOf = (id: string) => options.find(each => each.id === id)?.label ?? id
  return (
    <div className="scenarios">
      <div className="scenario-pick">
        <Choice label="Compare" options={options} chosen={left} onChoose={id => onSearch({ left: id })} />
        <Choice label="with" options={options} chosen={right} onChoose={id => onSearch({ right: id })} />
        <NewBaseline />
        <NewScenario onMade={key => onSearch({ right: key })} />
      </div>
      {left === right ? (
        <p className="text-2">
          Choose two different ones: what was agreed, what stands now, what is thought of. A day that is tried
          on the timeline can be kept as a scenario.
        </p>
      ) : (
        <div className="scenario-columns">
          <div>
            <SideBySide
              left={{ name: nameOf(left), here: sides[0] }}
              right={{ name: nameOf(right), here: sides[1] }}
              onOpen={onOpen}
            />
          </div>
          {scenario && (
            <ScenarioBox
              key={scenario.id}
              scenario={scenario}
              side={(scenario.key === right ? sides[1] : sides[0]).side}
              onOpen={onOpen}
            />
          )}
        </div>
      )}
    </div>
  )
}

function NewScenario({ onMade }: { onMade: (key: string) => void }) {
  const tell = useDo()
  const world = useWorld()
  const { may } = useMe()
  const [name, setName] = useState<string>()
  if (!may('scenario', 'add')) return null
  if (name === undefined) return <Button onClick={() => setName('')}>New scenario …</Button>
  const add = async () => {
    if (name.trim() === '') return setName(undefined)
    const id = newId()
    const said = await tell(
      [{ kind: 'scenario', verb: 'add', subject: id, fields: { name: name.trim(), changes: [] } }],
      'Scenario added.',
    )
    if (!said.ok) return
    setName(undefined)
    onMade(world.record(id)?.key ?? id)
  }
  return (
    <Field
      label="Name of the scenario"
      value={name}
      onChange={setName}
      placeholder="File import first, live link later"
      input={{
        autoFocus: true,
        onKeyDown: event => {
          if (event.key === 'Enter') void add()
          if (event.key === 'Escape') setName(undefined)
        },
      }}
    />
  )
}

function optionsOf(world: World, today: string): { id: string; label: string }[] {
  return [
    { id: 'now', label: 'Now' },
    ...world
      .all('scenario')
      .flatMap(({ key, name, state }) => (state === 'open' ? [{ id: key, label: `${name} (${key})` }] : [])),
    ...world
      .all('baseline')
      .toReversed()
      .map(({ key, name, createdAt }) => ({
        id: key,
        label: `${name}, ${dayInTable(createdAt.slice(0, 10), today)} (${key})`,
      })),
  ]
}

function known(options: readonly { id: string }[], asked: string | undefined): string | undefined {
  return options.some(({ id }) => id === asked) ? asked : undefined
}
