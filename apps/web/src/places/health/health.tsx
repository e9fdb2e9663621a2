/** Health: what people say of the way of working, beside what the evidence says. */
import { type ReactNode, useId, useMemo, useState } from 'react'
import { useFindings } from '../../data/findings.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Audits } from './audits.tsx'
import './health.css'
import { headline } from './health-words.ts'
import { KpiTable } from './kpi-table.tsx'
import { nineLines } from './nine-lines.ts'
import { NineTable, type Proposing } from './nine-table.tsx'
import { PulseResults } from './pulse-results.tsx'

export function Health({ tabs, onPropose }: { tabs: ReactNode; onPropose: Proposing }) {
  const world = useWorld()
  const today = useToday()
  const { findings } = useFindings()
  const [team, setTeam] = useState<string>()
  const lines = useMemo(() => nineLines({ world, findings, team, today }), [world, findings, team, today])
  const isRated = lines.some(each => each.ratings.length > 0)
  return (
    <div className="place-of-kinds">
      {tabs}
      <div className="page health">
        <header>
          <div>
            <h1>{headline(lines)}</h1>
            <p className="text-2">
              What people say and what the evidence says are two marks, never one. Where they differ is what
              to talk about.
            </p>
          </div>
          <TeamPick team={team} onPick={setTeam} />
        </header>
        {isRated ? (
          <NineTable lines={lines} alone={team !== undefined} onPropose={onPropose} />
        ) : (
          <Empty title="Nobody has rated the nine items yet.">
            Add an assessment: nine colours and a sentence each take a team five minutes.
          </Empty>
        )}
        <PulseResults team={team} />
        <KpiTable team={team} />
        <Audits team={team} />
      </div>
    </div>
  )
}

function TeamPick({
  team,
  onPick,
}: {
  team: string | undefined
  onPick: (team: string | undefined) => void
}) {
  const world = useWorld()
  const id = useId()
  const teams = world
    .all('team')
    .filter(each => !each.archived)
    .sort((a, b) => a.name.localeCompare(b.name))
  return (
    <div className="team-pick">
      <label className="label" htmlFor={id}>
        Team
      </label>
      <div className="field">
        <select id={id} value={team ?? ''} onChange={event => onPick(event.target.value || undefined)}>
          <option value="">Everybody</option>
          {teams.map(each => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
