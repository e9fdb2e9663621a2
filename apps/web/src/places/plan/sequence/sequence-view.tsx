/** What goes first where people are scarce: by cost of delay for each day of work. */
import { allBelow, type Records } from '@throughline/model'
import { useMemo, useState } from 'react'
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { LinkButton } from '../../../parts/button.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { counted } from '../../../parts/format/ages.ts'
import { useKeys } from '../../../parts/keys/use-keys.ts'
import type { ViewProps } from '../plan.tsx'
import { costPerDay, type Sequence, sequenceOf } from './ranked.ts'
import { SequenceTable } from './sequence-table.tsx'
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
        <SequenceTable {...{ ranked, seen, here, onOpen }} onValue={setEdited} onWeigh={setWeighed} />
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
