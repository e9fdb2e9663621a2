/** Calibration: how good the forecasts were, what people said included, and whether what was pulled worked. */
import type { CalibrationSaid } from '@throughline/diagnosis'
import type { World } from '@throughline/model'
import { useCalibration } from '../../../data/outlook.ts'
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { Button } from '../../../parts/button.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { dayInWords } from '../../../parts/format/days.ts'
import { percent } from '../../../parts/format/money.ts'
import { useKeys } from '../../../parts/keys/use-keys.ts'
import { Reliability } from '../../../parts/reliability.tsx'
import { Skeleton } from '../../../parts/skeleton.tsx'
import { Interventions } from '../interventions.tsx'
import type { GapSearch, OnGapSearch } from '../search.ts'
import { BesideGuesses } from './beside-guesses.tsx'
import { BinTable } from './bin-table.tsx'
import { ScoreTable } from './score-table.tsx'
import { behindInWords, besideInWords, headline, ownInWords } from './words.ts'

export function CalibrationView({ search, onSearch }: { search: GapSearch; onSearch: OnGapSearch }) {
  const { said, phase } = useCalibration()
  if (!said && phase === 'unknown')
    return (
      <Empty title="The server gives no answer now." boxed={false}>
        It is asked again with the next change.
      </Empty>
    )
  if (!said) return <Skeleton widths={[38, 62, 100, 100, 74]} label="Scoring what was forecast" />
  return (
    <>
      <header className="gap-lead">
        <h1 className="t-20">{headline(said.whole)}</h1>
        {said.whole.count > 0 && (
          <p className="t-14 text-2">
            {behindInWords(said)} <b className="semibold ink">{besideInWords(said.whole)}</b>
          </p>
        )}
      </header>
      {said.whole.count === 0 ? <TooEarly /> : <Scored {...{ said, search, onSearch }} />}
      <Interventions />
    </>
  )
}

function Scored(props: { said: CalibrationSaid; search: GapSearch; onSearch: OnGapSearch }) {
  const { said, search, onSearch } = props
  const isAsTable = search.as === 'table'
  const turn = () => onSearch({ as: isAsTable ? undefined : 'table' })
  useKeys({
    title: 'Calibration',
    layer: 'place',
    bindings: [{ keys: 'T', label: 'Picture or table', run: turn }],
  })
  return (
    <>
      <div className="gap-two">
        <section className="gap-picture" aria-labelledby="reliability-head">
          <h2 id="reliability-head">
            What was said, and what came <small className="t-12">in tenths of the chance</small>
          </h2>
          {isAsTable ? (
            <BinTable said={said} />
          ) : (
            <Reliability
              label={reliabilityInWords(said)}
              computed={said.whole.bins}
              {...(said.stated && { stated: said.stated.bins })}
            />
          )}
          <Button look="quiet" small keys="T" className="as-table no-print" onClick={turn}>
            {isAsTable ? 'Picture' : 'Table'}
          </Button>
        </section>
        <BesideGuesses said={said} />
      </div>
      {said.own && (
        <section className="own-score" aria-labelledby="own-head">
          <h2 id="own-head">
            Yours <small className="t-12">seen by you alone</small>
          </h2>
          <p className="t-14">{ownInWords(said.own)}</p>
        </section>
      )}
      <ScoreTable said={said} />
    </>
  )
}

/** When there will be something to judge. */
function TooEarly() {
  const world = useWorld()
  const today = useToday()
  const kept = world.all('forecast').length
  const next = nextJudged(world, today)
  return (
    <p className="t-14 text-2 days-alone">
      {kept === 0
        ? 'A forecast of every promise is kept each week, and whenever it is committed, checked in or moved. '
        : `${kept.toLocaleString('en-GB')} ${kept === 1 ? 'forecast is' : 'forecasts are'} kept. `}
      {next
        ? `The first can be judged when ${next.key} comes to its day, ${dayInWords(next.dueOn, today)}.`
        : 'The first can be judged when a promise that was forecast comes to its day.'}
    </p>
  )
}

function nextJudged(world: World, today: string): { key: string; dueOn: string } | undefined {
  const open = world.all('forecast').flatMap(({ of }) => {
    const subject = world.record(of)
    const dueOn = subject?.dueOn as string | undefined
    return subject && dueOn && dueOn >= today ? [{ key: subject.key, dueOn }] : []
  })
  return open.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0]
}

function reliabilityInWords({ whole }: CalibrationSaid): string {
  const tenths = whole.bins.map(({ said, came }) => `${percent(said)} said, ${percent(came)} came`)
  return `What was said beside what came in time: ${tenths.join('; ')}. The table says the same.`
}
