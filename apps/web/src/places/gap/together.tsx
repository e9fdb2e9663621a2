import type { Gap } from '@throughline/diagnosis'
import type { Lever, TriedTogether } from '../../data/outlook-said.ts'
import { Button } from '../../parts/button.tsx'
import { daysInTwoFigures, rangeBeside, worth } from '../../parts/format/worth.ts'
import { Icon } from '../../parts/icon.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { sumInWords } from './lever-words.ts'
import type { Scope } from './scope.ts'

/** Several levers in the same futures: what they win back together, and what would be left. */
export function Together(props: {
  scope: Scope
  by: 'value' | 'days'
  levers: readonly Lever[]
  ranks: readonly number[]
  tried: TriedTogether | undefined
  after: Gap | undefined
  isAsking: boolean
  onAdopt: () => void
  onKeep: (() => void) | undefined
  onClear: () => void
}) {
  const { scope, by, levers, tried, after, isAsking } = props
  const gain = tried?.gain
  useKeys({
    title: 'Tried together',
    layer: 'place',
    bindings: [{ keys: 'Mod+Enter', label: 'Pull or ask for them', run: props.onAdopt }],
  })
  return (
    <section className="together" aria-label="Tried together" aria-busy={isAsking}>
      <p className="row gap-8 semibold nowrap tone">
        <Icon name="tick" size={14} />
        {props.ranks.length > 4
          ? `${props.ranks.length} together`
          : [props.ranks.join(' + '), ...(levers.length > 1 ? ['together'] : ['alone'])].join(' ')}
      </p>
      <Wins {...{ scope, by, gain, isAsking }} />
      <div className="text-2 leaves" data-stale={isAsking || undefined}>
        {after && <p className="medium">{leaves(after, scope, by)}</p>}
        {gain && (
          <p className="t-12">
            {by === 'value'
              ? sumInWords(
                  gain.value.mean,
                  levers.map(each => each.gain.value.mean),
                  amount => worth(amount, scope.unit),
                )
              : sumInWords(
                  gain.days.mean,
                  levers.map(each => each.gain.days.mean),
                  daysInTwoFigures,
                )}
          </p>
        )}
      </div>
      <span className="push" />
      <span className="row gap-8 deeds">
        <Button look="quiet" onClick={props.onClear}>
          Clear
        </Button>
        {props.onKeep && <Button onClick={props.onKeep}>Keep as scenario</Button>}
        <Button look="primary" keys="Mod+Enter" onClick={props.onAdopt}>
          {adoptWords(levers.length)}
        </Button>
      </span>
    </section>
  )
}

function Wins(props: { scope: Scope; by: 'value' | 'days'; gain: TriedTogether['gain']; isAsking: boolean }) {
  const { scope, by, gain, isAsking } = props
  return (
    <p className="nowrap" data-stale={isAsking || undefined} role="status">
      {gain ? (
        <>
          {by === 'value' && (
            <>
              <b className="t-16 semibold">{worth(gain.value.mean, scope.unit)}</b>{' '}
              <span className="text-2">
                {rangeBeside(gain.value.lower, gain.value.upper, scope.unit)}
              </span>{' '}
            </>
          )}
          <b className="t-16 semibold">{daysInTwoFigures(gain.days.mean).replace(' day', ' working day')}</b>
        </>
      ) : (
        <span className="text-2">
          {isAsking ? 'Playing the same futures …' : 'Nothing that could be forecast changes.'}
        </span>
      )}
    </p>
  )
}

function leaves(after: Gap, { unit }: Scope, by: 'value' | 'days'): string {
  if (by === 'days') {
    return after.lateDaysMean === null ? '' : `Leaves ${daysInTwoFigures(after.lateDaysMean)} late on average`
  }
  const late = after.gapDays !== null && after.gapDays > 0 ? ` and ${daysInTwoFigures(after.gapDays)}` : ''
  return `Leaves ${worth(Math.max(0, after.gap), unit)}${late}`
}

function adoptWords(count: number): string {
  const words = [
    '',
    'Pull this one …',
    'Pull these two …',
    'Pull these three …',
    'Pull these four …',
    'Pull these five …',
  ]
  return words[count] ?? `Pull these ${count} …`
}
