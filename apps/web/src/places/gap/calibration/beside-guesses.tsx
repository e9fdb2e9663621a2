import type { CalibrationSaid, Held, Score } from '@throughline/diagnosis'
import { CauseBar } from '../../../parts/cause-bar.tsx'
import { thin } from '../../../parts/format/money.ts'
import { brierInWords, heldInWords } from './words.ts'

/** Beside the two guesses that cost nothing, and what owners said; then how often the days held. */
export function BesideGuesses({ said }: { said: CalibrationSaid }) {
  const { whole, stated } = said
  const rows = [
    { name: 'Forecast', score: whole.brier, isOurs: true },
    { name: 'History of slips', score: whole.brierOfSlips },
    { name: 'As planned', score: whole.brierAsPlanned },
    ...(stated?.brier === undefined ? [] : [{ name: 'What owners said', score: stated.brier }]),
  ]
  return (
    <section className="where-from" aria-labelledby="guesses-head">
      <h2 id="guesses-head">
        Beside simpler guesses <small className="t-12">Brier score, less is closer</small>
      </h2>
      <dl className="guesses">
        {rows.map(({ name, score, isOurs }) => (
          <div key={name}>
            <dt className={isOurs ? 'medium' : ''}>{name}</dt>
            <dd className={isOurs ? 'medium' : ''}>{brierInWords(score)}</dd>
            <CauseBar share={score ?? 0} most={0.5} thin />
          </div>
        ))}
      </dl>
      <p className="t-12 text-3 ticks-word">
        The mean squared error of the chance: 0 knows everything, 0.25 tosses a coin. As planned says that
        each day is kept; the history of slips says the share that was kept before.
      </p>
      <h2>Days that held</h2>
      <dl className="guesses">
        <HeldRow name="By the day of even odds" held={whole.by50} nominal={0.5} />
        <HeldRow name={`By the 80${thin}% day`} held={whole.by80} nominal={0.8} />
      </dl>
      <p className="t-12 text-3 ticks-word">
        Line: where the true share lies in nine of ten such histories. Tick: what was said.
      </p>
      <Stated score={stated} />
    </section>
  )
}

function HeldRow({ name, held, nominal }: { name: string; held: Held | undefined; nominal: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{heldInWords(held)}</dd>
      {held && (
        <svg className="held-bar" width="100%" height={16} aria-hidden="true">
          <path d="M0 8H2000" stroke="var(--line)" />
          <line
            x1={`${held.lower * 100}%`}
            x2={`${held.upper * 100}%`}
            y1={8}
            y2={8}
            stroke="var(--expected)"
            strokeWidth={2}
            opacity={0.45}
          />
          <rect x={`${nominal * 100}%`} y={1} width={1.5} height={14} fill="var(--ink)" />
          <circle
            cx={`${held.share * 100}%`}
            cy={8}
            r={4}
            fill="var(--expected)"
            stroke="var(--bg)"
            strokeWidth={1.5}
          />
        </svg>
      )}
    </div>
  )
}

function Stated({ score }: { score: Score | undefined }) {
  if (score) return null
  return (
    <p className="t-12 text-3 ticks-word">
      How sure owners were is shown together once three of them have said it of promises that came to their
      day.
    </p>
  )
}
