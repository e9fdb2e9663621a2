import type { Records } from '@throughline/model'
import { recordAddress } from '../../data/kind-places.ts'
import { useMe } from '../../data/me.ts'
import { Button } from '../../parts/button.tsx'
import { Glyph } from '../../parts/glyph.tsx'
import { Goto } from '../../parts/goto.tsx'
import { colourWords, findingWords, kpiLabels, kpiWords, shapes, trendWords } from './health-words.ts'
import type { ItemLine, Rating } from './nine-lines.ts'

/** Opens the form of an intervention that answers a red item. */
export type Proposing = (from: { assessment: string; item: string }) => void

/** The nine items: said at the left, seen at the right, and what a red one brings. */
export function NineTable(props: {
  lines: readonly ItemLine[]
  /** One team alone: its notes stand there too. */
  alone: boolean
  onPropose: Proposing
}) {
  return (
    <section aria-labelledby="nine-head">
      <h2 id="nine-head">
        The nine items <small>said by people, beside what is seen</small>
      </h2>
      <ul className="nine">
        {props.lines.map(line => (
          <li key={line.item}>
            <h3>{line.label}</h3>
            <div className="said-of">
              {line.ratings.length === 0 && <span className="text-3">Not rated</span>}
              {line.ratings.map(rating => (
                <Said key={rating.assessment.id} rating={rating} alone={props.alone} />
              ))}
            </div>
            <Seen line={line} />
            <Answers line={line} onPropose={props.onPropose} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Said({ rating, alone }: { rating: Rating; alone: boolean }) {
  const trend = trendWords(rating)
  return (
    <div>
      <Goto to={recordAddress(rating.assessment)} className="status">
        <Glyph shape={shapes[rating.colour]} />
        <span className={rating.colour === 'red' ? 'medium' : undefined}>{colourWords[rating.colour]}</span>
        {!alone && <span className="text-2">{rating.team}</span>}
        {trend && <span className="age">{trend}</span>}
      </Goto>
      {rating.note && <p className="text-2 t-12">{rating.note}</p>}
    </div>
  )
}

function Seen({ line: { findings, questions, kpis } }: { line: ItemLine }) {
  const isEmpty = findings.length + questions.length + kpis.length === 0
  return (
    <ul className="seen">
      {isEmpty && <li className="text-3">Nothing is seen against it</li>}
      {findings.map(({ code, count }) => (
        <li key={code}>
          <Goto to={`/findings?code=${code}`} className="evidence-link">
            {findingWords(code, count)}
          </Goto>
        </li>
      ))}
      {questions.map(({ question, text, rounds }) => {
        const [before, now] = [rounds.at(-2), rounds.at(-1)!]
        return (
          <li key={question} title={text}>
            {`${now.agree} % agree: ${text}`}
            {before && before.agree !== now.agree && (
              <span className="text-3">{` (was ${before.agree} %)`}</span>
            )}
          </li>
        )
      })}
      {kpis.map(each => (
        <li key={each.kpi.name} title={each.kpi.says}>
          {`${kpiLabels[each.kpi.name] ?? each.kpi.name}: ${kpiWords(each, each.periods.at(-1) ?? { of: 0 })}`}
        </li>
      ))}
    </ul>
  )
}

/** A red item ends as one change: the one there is, or the way to propose it. */
function Answers({ line, onPropose }: { line: ItemLine; onPropose: Proposing }) {
  const { may } = useMe()
  if (line.red.length === 0) return <div />
  return (
    <div className="answers-red">
      {line.red.map(({ assessment, intervention }) =>
        intervention ? (
          <Change key={assessment.id} intervention={intervention} />
        ) : (
          may('intervention', 'add') && (
            <Button
              key={assessment.id}
              small
              look="primary"
              onClick={() => onPropose({ assessment: assessment.id, item: line.item })}
            >
              Propose one change
            </Button>
          )
        ),
      )}
    </div>
  )
}

function Change({ intervention }: { intervention: Records['intervention'] }) {
  return (
    <Goto to={recordAddress(intervention)} className="evidence-link">
      {intervention.sentence}
    </Goto>
  )
}
