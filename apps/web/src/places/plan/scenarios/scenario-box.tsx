/** A scenario that is open: its changes, ticked for adopting, and what becomes of it. */
import {
  actOut,
  changeFault,
  type Records,
  type Refusal,
  recordOf,
  registry,
  type World,
} from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../../data/me.ts'
import type { Side } from '../../../data/plan/said.ts'
import { useDo } from '../../../data/say.ts'
import { useMoment, useToday, useWorld } from '../../../data/workspace.tsx'
import { Button, LinkButton } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { counted } from '../../../parts/format/ages.ts'
import { daysInText } from '../../../parts/format/days-in-text.ts'
import { Refusal as RefusalLine } from '../../../parts/refusal.tsx'

type Scenario = Records['scenario']

export function ScenarioBox(props: {
  scenario: Scenario
  side: Side | undefined
  onOpen: (key: string) => void
}) {
  const { scenario, side, onOpen } = props
  const world = useWorld()
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
      <ul className="scenario-changes">
        {scenario.changes.map((change, place) => {
          const refused = side?.refusals.find(each => each.place === place)
          const warned = side?.warnings.find(each => each.place === place)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a change is known by its place alone
            <li key={place}>
              <label className="row gap-8">
                <input type="checkbox" checked={!left.has(place)} onChange={() => turn(place)} />
                <span>{daysInText(changeWords(world, change), today)}</span>
              </label>
              {refused && <RefusalLine why={daysInText(refused.reason, today)} />}
              {warned && <p className="text-2 t-12">{daysInText(warned.reason, today)}</p>}
            </li>
          )
        })}
      </ul>
      {deeds.refusals.map(({ code, reason, remedy, about }) => (
        <RefusalLine
          key={code + about.id + about.field}
          why={daysInText(reason, today)}
          remedy={daysInText(remedy, today)}
        />
      ))}
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

function useAdopting(scenario: Scenario) {
  const world = useWorld()
  const moment = useMoment()
  const tell = useDo()
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [isMissing, setMissing] = useState(false)
  const adopt = async (because: string, parts: readonly number[]) => {
    setMissing(because === '')
    if (because === '') return
    const all = parts.length === scenario.changes.length
    const warned = refusals.filter(({ level }) => level === 'warn').map(({ code }) => code)
    const told = {
      scenario: scenario.id,
      because,
      ...(all ? {} : { parts: parts.map(place => ({ place })) }),
      ...(warned.length > 0 ? { passOver: warned } : {}),
    }
    const acted = actOut(world, { act: 'scenario.adopt', told }, moment)
    if (!acted.ok) return setRefusals(acted.refusals)
    const steps = acted.commands.map(({ id: _, ...step }) => step)
    const said = await tell(steps, `Adopted ${counted(parts.length, 'change')} of ${scenario.key}.`)
    setRefusals(said.ok ? [] : said.refusals)
  }
  const discard = async () => {
    const said = await tell(
      [{ kind: 'scenario', verb: 'discard', subject: scenario.id }],
      `${scenario.key} is discarded.`,
    )
    setRefusals(said.ok ? [] : said.refusals)
  }
  return { adopt, discard, refusals, isMissing }
}

/** 'DEL-34: due 2027-02-05', as one would say it. */
export function changeWords(world: World, change: Scenario['changes'][number]): string {
  const fault = changeFault(world, change)
  if (fault) return `Cannot be read: ${fault}`
  const kind = registry.kinds[change.kind]
  const record = recordOf(world, change)
  const named = record?.key ?? change.subject ?? kind?.label ?? change.kind
  const verb = kind?.verbs[change.verb]?.label ?? { add: 'Add', edit: '' }[change.verb] ?? change.verb
  const fields = (change.fields ?? []).map(({ field, value }) => {
    const [head = field] = field.split('.')
    return `${kind?.fields[head]?.label.toLowerCase() ?? head} ${valueWords(world, String(value))}`
  })
  return [`${named}:`, verb, fields.join(', ')].filter(Boolean).join(' ')
}

function valueWords(world: World, value: string): string {
  return world.record(value)?.key ?? (value === 'null' ? 'nothing' : value)
}
