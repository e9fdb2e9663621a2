import { participation, pulseTrends, type Records } from '@throughline/model'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { dayInWords } from '../../parts/format/days.ts'
import { Trend } from './trend.tsx'
import { useOpenPulses, usePulseStanding } from './use-pulses.ts'

/** What pulses told, question by question and round by round; for a team only where it is large enough. */
export function PulseResults({ team }: { team: string | undefined }) {
  const world = useWorld()
  const trends = pulseTrends(world, team)
  const rounds = participation(world)
  const last = rounds.at(-1)
  return (
    <section aria-labelledby="pulse-head">
      <h2 id="pulse-head">
        Pulse <small>per cent who agree, round by round</small>
      </h2>
      {useOpenPulses().map(pulse => (
        <Open key={pulse.id} pulse={pulse} />
      ))}
      {trends.length === 0 ? (
        <p className="text-2">
          {team
            ? 'Nothing is told of this team alone: too few answered, or too little changed since it was told of last.'
            : 'No pulse has been told yet. The first results stand here when one closes.'}
        </p>
      ) : (
        <ul className="trends">
          {trends.map(({ question, text, rounds: points }) => (
            <li key={question}>
              <span>{text}</span>
              <Trend values={points.map(each => each.agree)} from={0} to={100} label={trendLabel(points)} />
              <b className="figures">{`${points.at(-1)!.agree} %`}</b>
            </li>
          ))}
        </ul>
      )}
      {last && (
        <p className="text-3 t-12">
          {`${last.pulse.name}: about ${Math.round(last.share / 10) * 10} % of those asked answered. Counts are told in steps, shares to ten per cent, and nothing where all answered alike.`}
        </p>
      )}
      <Words />
    </section>
  )
}

function Open({ pulse }: { pulse: Records['pulse'] }) {
  const today = useToday()
  const { standing } = usePulseStanding(pulse)
  const came = standing?.participation ? ` So far ${standing.participation} answered.` : ''
  return (
    <p className="text-2">
      {`${pulse.name} is open until ${pulse.closesOn ? dayInWords(pulse.closesOn, today) : 'it is closed'}.${came} Nothing is told before it closes.`}
    </p>
  )
}

/** Words of the newest round, in no order, once ten people wrote some. */
function Words() {
  const newest = useWorld()
    .all('pulse')
    .filter(pulse => pulse.steps.published !== undefined && !pulse.archived)
    .sort((a, b) => (a.stateAt > b.stateAt ? -1 : 1))[0]
  const { standing } = usePulseStanding(newest)
  if (!standing || standing.words.length === 0) return null
  return (
    <details>
      <summary>{`What people wrote in ${newest!.name}`}</summary>
      <ul className="words-told">
        {standing.words.map((said, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same, and the list does not move
          <li key={at}>{said}</li>
        ))}
      </ul>
    </details>
  )
}

function trendLabel(points: readonly { pulse: Records['pulse']; agree: number }[]): string {
  return points.map(({ pulse, agree }) => `${pulse.name} ${agree} %`).join(', ')
}
