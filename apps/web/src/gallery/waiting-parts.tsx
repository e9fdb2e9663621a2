import { useState } from 'react'
import { money, percent } from '../parts/format/money.ts'
import { OutlineHeads, OutlineRow } from '../parts/outline-row.tsx'
import { SaidBesideComputed } from '../parts/said-beside-computed.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Blocked } from '../parts/status.tsx'
import { TreeLines } from '../parts/tree-lines.tsx'
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

export function OutlineParts() {
  const [selected, setSelected] = useState('OUT-14')
  return (
    <section>
      <h2>Outline</h2>
      <OutlineHeads />
      <div role="tree" aria-label="Strategy" style={{ position: 'relative' }}>
        <TreeLines rows={rows.map((row, at) => ({ ...row, top: at * 48, height: 48 }))} selected={selected} />
        {rows.map(row => (
          <OutlineRow
            key={row.key}
            depth={row.depth}
            says={row.says}
            more={row.more}
            owner={row.owner}
            due={row.due}
            height={48}
            isSelected={row.key === selected}
            onSelect={() => setSelected(row.key)}
            pair={<SaidBesideComputed said={row.said} age="4 d" computed={row.computed} />}
          />
        ))}
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
