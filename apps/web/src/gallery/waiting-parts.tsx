import { useState } from 'react'
import { money, percent } from '../parts/format/money.ts'
import { Outline } from '../parts/outline.tsx'
import { OutlineRow } from '../parts/outline-row.tsx'
import { SaidBesideComputed } from '../parts/said-beside-computed.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { statementHeight } from '../parts/statement-height.ts'
import { Blocked } from '../parts/status.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { Shown } from './shown.tsx'

export function WaitingParts() {
  const [here, setHere] = useState(0)
  return (
    <Shown
      title="What waits"
      note="By stakes. The one in focus carries the filled button and prints its keys."
    >
      <ul>
        {waiting.map(({ stake, verb, title, why, answers }, at) => (
          <Waiting
            key={title}
            {...(stake && { stake })}
            verb={verb}
            title={title}
            why={why}
            isHere={at === here}
            onEnter={() => setHere(at)}
            answers={answers.map(says => ({ says, run: () => {} }))}
          />
        ))}
      </ul>
    </Shown>
  )
}

/** As long as an outline gets, to feel how it scrolls. */
export function OutlineParts() {
  const [selected, setSelected] = useState('OUT-14')
  return (
    <section>
      <h2>
        Outline <small>{`${entries.length} rows`}</small>
      </h2>
      <div className="long">
        <Outline
          label="Strategy"
          entries={entries}
          selected={selected}
          onSelect={setSelected}
          heightOf={heightOf}
          row={(entry, at) => (
            <OutlineRow
              {...at}
              depth={entry.depth}
              says={entry.says}
              more={entry.more}
              owner={entry.owner}
              due={entry.due}
              onSelect={() => setSelected(entry.key)}
              pair={<SaidBesideComputed said={entry.said} age="4 d" computed={entry.computed} />}
            />
          )}
        />
      </div>
      <div style={{ marginTop: 24 }}>
        <Skeleton />
      </div>
    </section>
  )
}

const waiting = [
  {
    stake: { figure: money(62e3), of: 'gap' },
    verb: 'Look',
    title: `OUT-14 is said to be on track. The forecast says ${percent(0.31)}.`,
    why: 'All 14 Ardenvale branches, due 29 January. Last time the two differed by this much, the truth took five weeks.',
    answers: ['Ask Daniel Osei', 'Show why', 'I know, because …'],
  },
  {
    stake: { figure: money(58e3), of: 'gap' },
    verb: 'Answer',
    title: 'Lend Nell Crowe to the import for two weeks?',
    why: 'Hanna Voss asks, from 30 November.',
    answers: ['Lend for two weeks', 'Offer one', 'Decline …'],
  },
  {
    stake: undefined,
    verb: 'Answer',
    title: 'Does the pilot week count if it holds a bank holiday?',
    why: 'Wanda Pires asks about DEL-33. Promised within two days: tomorrow.',
    answers: ['Yes', 'No', 'Write …'],
  },
]

const rows = [
  {
    key: 'INT-1',
    depth: 0,
    says: 'New clients plan real visits within 30 days of signing',
    more: <span className="tone-off">{`${money(310e3)} and 31 days short`}</span>,
    owner: 'Agnes Holt',
    due: '30 Jun',
    said: undefined,
    computed: 0.22,
  },
  {
    key: 'OUT-11',
    depth: 1,
    says: 'Eight of ten new clients plan a first visit within 30 days',
    owner: 'Ewa Lindgren',
    due: '30 Apr',
    said: 'risk' as const,
    computed: 0.58,
  },
  {
    key: 'OUT-14',
    depth: 2,
    says: 'All 14 Ardenvale branches plan their visits in the product',
    owner: 'Daniel Osei',
    due: '29 Jan',
    said: 'on' as const,
    computed: 0.31,
  },
  {
    key: 'DEL-42',
    depth: 2,
    says: 'Live link to rota systems, first version',
    more: <Blocked by="D-12" since="14 days" />,
    owner: undefined,
    due: undefined,
    said: 'off' as const,
    computed: 0.18,
  },
]

const entries = [
  ...rows,
  ...Array.from({ length: 10_000 }, (_, at) => ({ ...rows[at % 4]!, key: `ROW-${at}` })),
]

function heightOf(entry: (typeof entries)[number], columnPx: number): number {
  return statementHeight({ ...entry, hasMore: entry.more !== undefined }, columnPx)
}
