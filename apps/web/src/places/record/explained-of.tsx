/** What the facts say of a record, under the question that they answer: what a retrospective opens with, who decides. */
import { type AnyRecord, type Explained, type ExplainedLine, explained } from '@throughline/model'
import { useMemo, useState } from 'react'
import { recordAddress } from '../../data/kind-places.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { LinkButton } from '../../parts/button.tsx'
import { daysInText } from '../../parts/format/days-in-text.ts'
import { Goto } from '../../parts/goto.tsx'

export function ExplainedOf({ record }: { record: AnyRecord }) {
  const world = useWorld()
  const today = useToday()
  const said = useMemo(() => explained(world, record, { todayIn: () => today }), [world, record, today])
  return said.map(each => <Answer key={each.name} of={record} answer={each} />)
}

/** What is looked up rather than read each time stays shut. */
const lookedUp: ReadonlySet<string> = new Set(['rights', 'gate', 'charter', 'coordination'])

function Answer({ of, answer: { name, title, lines } }: { of: AnyRecord; answer: Explained }) {
  const [isOpen, setOpen] = useState(!lookedUp.has(name))
  return (
    <section className="stack gap-4" aria-label={title}>
      <div className="row gap-8">
        <h2>{title}</h2>
        {!isOpen && <LinkButton onClick={() => setOpen(true)}>Show</LinkButton>}
      </div>
      {isOpen && (
        <ul className="stack gap-4">
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own and are never moved.
            <li key={at} className="text-2">
              <LineSaid line={line} of={of} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The sentence; a record that it begins with leads there. */
function LineSaid({ line: { text, id, key }, of }: { line: ExplainedLine; of: AnyRecord }) {
  const today = useToday()
  const other = useWorld().record(id ?? '')
  if (!other || !key || other.id === of.id || !text.startsWith(key)) return daysInText(text, today)
  return (
    <>
      <Goto className="link" to={recordAddress(other)}>
        {key}
      </Goto>
      {daysInText(text.slice(key.length), today)}
    </>
  )
}
