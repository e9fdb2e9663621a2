import type { Causes } from '@throughline/diagnosis'
import type { Lever } from '../../data/outlook-said.ts'
import { useToday } from '../../data/workspace.tsx'
import { chance, chanceBand, chanceWord } from '../../parts/format/chance.ts'
import { bestInWords } from './lever-words.ts'
import type { Scope } from './scope.ts'
import { acuteInWords, headline, intendedAndExpected } from './sentences.ts'

/** The answer first: how short, how sure, where from, what wins it back. */
export function Answer(props: {
  scope: Scope
  causes: Causes | undefined
  best: Lever | undefined
  canSay: boolean
}) {
  const { scope, causes, best, canSay } = props
  const today = useToday()
  const p = scope.foreseen?.pOnTime
  if (!canSay) {
    return (
      <header className="gap-lead">
        <h1 className="t-28">Cannot say yet.</h1>
        <p className="t-14 text-2">Nothing that is promised can be forecast.</p>
      </header>
    )
  }
  const { intended, rest, expected } = intendedAndExpected(scope, today)
  return (
    <header className="gap-lead">
      {scope.intent && <p className="printed-intent">{`${scope.intent.key} ${scope.intent.statement}`}</p>}
      <h1 className="t-28">{headline(scope)}</h1>
      <p className="t-14 text-2">
        {scope.by === 'value' && (
          <>
            <b className="regular">{intended}</b>
            {rest}
            <b className="regular">{expected}</b> expected.{' '}
          </>
        )}
        {p !== undefined && (
          <>
            <b className={`semibold tone-${chanceBand(p)}`}>{`${chanceWord(p)} (${chance(p)})`}</b>
            {scope.by === 'value' ? ' to be done by then. ' : ' to be done on its day. '}
          </>
        )}
        {acuteInWords(causes)}
        <b className="semibold ink">{bestInWords(best)}</b>
      </p>
    </header>
  )
}
