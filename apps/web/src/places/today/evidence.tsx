import type { Finding } from '@throughline/diagnosis'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { daysInText } from '../../parts/format/days-in-text.ts'
import { Goto } from '../../parts/goto.tsx'
import { recordAddress } from './replies.ts'
import './replying.css'

/** The facts behind a finding, each of which opens. */
export function Evidence({ finding }: { finding: Finding }) {
  const world = useWorld()
  const today = useToday()
  return (
    <ul className="why-list" aria-label="Evidence">
      {finding.evidence.map(({ text, id, key }) => {
        const record = id === undefined ? undefined : world.record(id)
        return (
          <li key={`${key} ${text}`}>
            {record ? (
              <Goto to={recordAddress(record)} className="evidence-link">
                {daysInText(text, today)}
              </Goto>
            ) : (
              daysInText(text, today)
            )}{' '}
            {key && <span className="id">{key}</span>}
          </li>
        )
      })}
    </ul>
  )
}
