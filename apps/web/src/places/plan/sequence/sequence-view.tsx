/** What goes first where people are scarce: by cost of delay for each day of work. */
import { allBelow, type Records } from '@throughline/model'
import { useMemo, useState } from 'react'
import { useMe } from '../../../data/me.ts'
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { Button, LinkButton } from '../../../parts/button.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { counted } from '../../../parts/format/ages.ts'
import { dayInTable } from '../../../parts/format/days.ts'
import { money } from '../../../parts/format/money.ts'
import { useKeys } from '../../../parts/keys/use-keys.ts'
import { Probability } from '../../../parts/probability.tsx'
import type { ViewProps } from '../plan.tsx'
import { costPerDay, type Ranked, type Sequence, sequenceOf } from './ranked.ts'
import { ShipOrReworkBox } from './ship-or-rework-box.tsx'
import { ValueEditor } from './value-editor.tsx'

export function SequenceView({ seen, here, onOpen }: ViewProps) {
  const world = useWorld()
  const today = useToday()
  const sequence = useMemo(() => sequenceOf(world, today), [world, today])
  const [edited, setEdited] = useState<string>()
  const [weighed, setWeighed] = useState<string>()
  useKeys({
    title: 'Value',
    layer: 'focused',
    when: edited !== undefined,
    bindings: [{ keys: 'Escape', label: 'Leave it', run: () => setEdited(undefined), whileTyping: true }],
  })
  const { ranked, unpriced, unsized, regulated } = sequence
  const editing = world.one('outcome', edited)
  const weighing = world.one('outcome', weighed)
  return (
    <div className="sequence">
      <h2 className="t-16">{headWords(sequence)}</h2>
      {ranked.length > 0 && (
        <table className="sequence-table">
          <thead>
            <tr>
              <th scope="col">First</th>
              <th scope="col">Outcome</th>
              <th scope="col" className="figures">
                Lost a day
              </th>
              <th scope="col" className="figures">
                Days of work
              </th>
              <th scope="col" className="figures">
                Lost a day, for each day of work
              </th>
              <th scope="col">Due</th>
              <th scope="col">On time</th>
              <th scope="col">
                <span className="for-screen-readers">Deeds</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {ranked.map((row, k) => (
              <Line
                key={row.outcome.id}
                {...{ row, k, onOpen }}
                isHere={row.outcome.key === here}
                pOnTime={seen.nodes.get(row.outcome.id)?.pOnTime}
                onValue={() => setEdited(row.outcome.id)}
                onWeigh={() => setWeighed(row.outcome.id)}
              />
            ))}
          </tbody>
        </table>
      )}
      {editing && <ValueEditor key={editing.id} outcome={editing} onDone={() => setEdited(undefined)} />}
      {weighing && (
        <ShipOrReworkBox
          key={weighing.id}
          deliverables={workOf(
            world.record,
            allBelow(world, weighing.id).map(each => each.id),
          )}
          costOfDelayPerDay={costPerDay(world, weighing, today)}
          isRegulated={weighing.regulated === true}
        />
      )}
      <Others
        title="Nobody has said what these are worth"
        outcomes={unpriced}
        onOpen={onOpen}
        onValue={setEdited}
      />
      <Others
        title="Worth something, and no work below them is estimated"
        outcomes={unsized}
        onOpen={onOpen}
      />
      <Others title="Regulated: done by their day, never traded" outcomes={regulated} onOpen={onOpen} />
      {ranked.length + unpriced.length + unsized.length === 0 && (
        <Empty title="No outcome is open." boxed={false}>
          An outcome with a value and estimated work below it finds its place here.
        </Empty>
      )}
    </div>
  )
}

function Line(props: {
  row: Ranked
  k: number
  isHere: boolean
  pOnTime: number | undefined
  onOpen: (key: string) => void
  onValue: () => void
  onWeigh: () => void
}) {
  const { row, k, isHere, onOpen } = props
  const world = useWorld()
  const today = useToday()
  const { may } = useMe()
  const { outcome } = row
  const currency = world.workspace?.currency
  return (
    <tr aria-selected={isHere}>
      <td className="figures">{k + 1}</td>
      <td>
        <button type="button" className="opens" onClick={() => onOpen(outcome.key)}>
          {outcome.statement}
        </button>{' '}
        <span className="text-3">{outcome.key}</span>
      </td>
      <td className="figures">{money(row.costOfDelayPerDay, currency)}</td>
      <td className="figures">{Math.round(row.scarceDays)}</td>
      <td className="figures semibold">{money(row.cd3, currency)}</td>
      <td className="nowrap">{outcome.dueOn ? dayInTable(outcome.dueOn, today) : '–'}</td>
      <td className="nowrap">
        <Probability of={props.pOnTime} />
      </td>
      <td className="nowrap">
        {may('outcome', 'edit', outcome as never) && (
          <Button small look="quiet" onClick={props.onValue}>
            Value …
          </Button>
        )}
        <Button small look="quiet" onClick={props.onWeigh}>
          Ship now? …
        </Button>
      </td>
    </tr>
  )
}

function Others(props: {
  title: string
  outcomes: readonly Records['outcome'][]
  onOpen: (key: string) => void
  onValue?: (id: string) => void
}) {
  const { outcomes, onOpen, onValue } = props
  if (outcomes.length === 0) return null
  return (
    <section className="sequence-others">
      <h3>{props.title}</h3>
      <ul>
        {outcomes.map(outcome => (
          <li key={outcome.id}>
            <LinkButton onClick={() => onOpen(outcome.key)}>{outcome.key}</LinkButton> {outcome.statement}{' '}
            {onValue && <LinkButton onClick={() => onValue(outcome.id)}>Say what it is worth</LinkButton>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function headWords({ ranked, unpriced }: Sequence): string {
  const [first] = ranked
  if (!first) return 'No outcome has both a value and estimated work, so none goes before another.'
  const without = unpriced.length > 0 ? ` ${counted(unpriced.length, 'outcome')} cannot be placed.` : ''
  return `${first.outcome.key} goes first: a day of its work saves the most.${without}`
}

function workOf(record: (id: string) => { kind: string; state: string } | undefined, ids: readonly string[]) {
  return ids
    .map(id => record(id) as unknown as Records['deliverable'] | undefined)
    .filter(
      (each): each is Records['deliverable'] =>
        each?.kind === 'deliverable' && (each.state === 'planned' || each.state === 'started'),
    )
}
