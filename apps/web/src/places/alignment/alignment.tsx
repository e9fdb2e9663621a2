import { useParams, useSearch } from '@tanstack/react-router'
import { type AnyRecord, readingsOf, titleOf } from '@throughline/model'
import { useMemo } from 'react'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Empty } from '../../parts/empty.tsx'
import { dayInWords } from '../../parts/format/days.ts'
import './alignment.css'
import { Goto } from '../../parts/goto.tsx'
import { DivergenceRun } from './divergence-run.tsx'
import { divergencesOf } from './divergences.ts'
import { QuestionList } from './question-list.tsx'
import { ReadingCard } from './reading-card.tsx'
import { standingSentence } from './standing.ts'

/** How each team reads an intent or an outcome, where they differ, and how it is meant. */
export function Alignment() {
  const world = useWorld()
  const { key = '' } = useParams({ strict: false })
  const of = world.keyed(key)
  if (!of || !['intent', 'outcome'].includes(of.kind))
    return (
      <div className="page alignment">
        <h1 className="for-screen-readers">Alignment</h1>
        <Empty title={`${key} cannot be read together.`} deeds={<Goto to="/strategy">Open Strategy</Goto>}>
          Teams read an intent or an outcome.
        </Empty>
      </div>
    )
  return <Session of={of} />
}

function Session({ of }: { of: AnyRecord }) {
  const world = useWorld()
  const { team, at } = useSearch({ strict: false }) as { team?: string; at?: string }
  const readings = useMemo(() => readingsOf(world, of), [world, of])
  const divergences = useMemo(() => divergencesOf(world, of.id), [world, of])
  const given = readings.flatMap(reading => reading.interpretation ?? [])
  return (
    <div className="page alignment">
      <Head of={of} />
      <p className="t-14 standing">{standingSentence(readings, divergences.length)}</p>
      {divergences.length > 0 && <DivergenceRun of={of} divergences={divergences} at={at} />}
      <ul className="readings" aria-label="How each team reads it">
        {readings.map(reading => (
          <ReadingCard
            key={reading.team.id}
            of={of}
            reading={reading}
            given={given}
            isAsked={team === reading.team.key}
          />
        ))}
      </ul>
      <QuestionList of={of} />
    </div>
  )
}

function Head({ of }: { of: AnyRecord }) {
  const world = useWorld()
  const today = useToday()
  const lead = world.one('person', (of.champion ?? of.owner) as string | undefined)
  const end = (of.horizonOn ?? of.dueOn) as string | undefined
  const why = (of.why ?? of.serves) as string | undefined
  const boundaries = (of.boundaries ?? []) as readonly string[]
  return (
    <header className="read">
      <p className="text-3 t-12">
        <Goto to={`/strategy?open=${of.key}`} className="evidence-link">
          {of.key}
        </Goto>
        {lead && ` · ${lead.name} says how it is meant`}
        {end && ` · by ${dayInWords(end, today)}`}
      </p>
      <h1>{titleOf(of)}</h1>
      {why && <p className="t-14 text-2 why">{why}</p>}
      {boundaries.length > 0 && (
        <p className="text-2">
          <span className="text-3">What must hold: </span>
          {boundaries.join(' · ')}
        </p>
      )}
    </header>
  )
}
