import type { CalibrationSaid, Score } from '@throughline/diagnosis'
import type { World } from '@throughline/model'
import { kindNamed, severalOf } from '../../../data/kind-words.ts'
import { useWorld } from '../../../data/workspace.tsx'
import { brierInWords, heldInWords } from './words.ts'

interface Line {
  readonly id: string
  readonly name: string
  readonly score: Score
}

/** The same score for everything, for each kind and for each team. */
export function ScoreTable({ said }: { said: CalibrationSaid }) {
  const world = useWorld()
  const lines: Line[] = [
    { id: 'whole', name: 'All promises', score: said.whole },
    ...byKind(said, world),
    ...byTeam(said, world),
  ]
  return (
    <section className="scores-by" aria-labelledby="scores-head">
      <h2 id="scores-head">
        By kind and team{' '}
        <small className="t-12">in brackets, where it lies in nine of ten such histories</small>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      <section className="gap-table" tabIndex={0} aria-label="Scores by kind and team">
        <table className="plain-table">
          <thead>
            <tr>
              <th>Of</th>
              <th className="end">Promises</th>
              <th className="end">Forecasts</th>
              <th className="end">By the even-odds day</th>
              <th className="end">By the 80 % day</th>
              <th className="end">Brier score</th>
              <th className="end">As planned</th>
              <th className="end">History of slips</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, name, score }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className="end">{score.promises}</td>
                <td className="end">{score.count}</td>
                <td className="end">{heldInWords(score.by50)}</td>
                <td className="end">{heldInWords(score.by80)}</td>
                <td className="end">{brierInWords(score.brier)}</td>
                <td className="end">{brierInWords(score.brierAsPlanned)}</td>
                <td className="end">{brierInWords(score.brierOfSlips)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="t-12 text-3">
        A team stands here once two of its people have promised and five forecasts can be judged: nobody’s
        figures are shown to others.
      </p>
    </section>
  )
}

/** One kind alone is everything once more. */
function byKind({ kinds }: CalibrationSaid, world: World): Line[] {
  const lines = Object.entries(kinds).map(([kind, score]) => ({
    id: kind,
    name: severalOf(world, kindNamed(kind)),
    score,
  }))
  return lines.length > 1 ? lines : []
}

/** What holds everybody is everything once more. */
function byTeam({ whole, teams }: CalibrationSaid, world: World): Line[] {
  return teams
    .flatMap(({ id, score }) => {
      const team = world.one('team', id)
      return team && score.count < whole.count ? [{ id, name: team.name, score }] : []
    })
    .sort((a, b) => b.score.promises - a.score.promises)
}
