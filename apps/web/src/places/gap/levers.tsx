/** What one change wins back most: ranked, each against the same futures; several are ticked and tried together. */

import type { LeversSaid } from '@throughline/diagnosis'
import type { Gain } from '@throughline/engine'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import type { Lever } from '../../data/outlook-said.ts'
import { LinkButton } from '../../parts/button.tsx'
import { counted } from '../../parts/format/ages.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { LeverHeads, LeverRow, type LeverScale } from './lever-row.tsx'

export interface LeversProps {
  said: LeversSaid
  /** Money, or days where no value is stated or may be seen. */
  by: 'value' | 'days'
  say: (amount: number) => string
  ticked: readonly string[]
  onTick: (id: string) => void
  onAdopt: (levers: readonly Lever[]) => void
}

export function Levers(props: LeversProps) {
  const { said, by, ticked, onTick } = props
  const [showsFolded, setShowsFolded] = useState(said.best.length === 0 && said.folded.length <= 8)
  const [here, setHere] = useState(0)
  const [open, setOpen] = useState<string>()
  // A lever that is tried stays in sight.
  const folded = said.folded.filter(each => showsFolded || ticked.includes(each.id))
  const shown = [...said.best, ...folded]
  const mine = useMe().person?.id
  const scale = scaleOf(shown, by)
  useLeverKeys({
    count: shown.length,
    here,
    setHere,
    tick: at => shown[at] && onTick(shown[at].id),
    open: at => turn(shown[at]?.id),
  })
  const turn = (id: string | undefined) => setOpen(now => (now === id ? undefined : id))
  return (
    <section className="levers" aria-labelledby="levers-head">
      <Head trials={said.trials} />
      {said.best.length === 0 && (
        <p className="text-2">
          {said.folded.length === 0
            ? 'There is nothing to pull: no decision, gate, dependency or risk stands in the way.'
            : 'No single change can be told apart from no gain yet. Several together may: tick them.'}
        </p>
      )}
      {shown.length > 0 && (
        <>
          <LeverHeads scale={scale} by={by} say={props.say} />
          <ol>
            {shown.map((lever, at) => (
              <LeverRow
                key={lever.id}
                lever={lever}
                rank={at + 1}
                by={by}
                say={props.say}
                scale={scale}
                isClear={at < said.best.length}
                isTicked={ticked.includes(lever.id)}
                isHere={at === here}
                isOpen={open === lever.id}
                isMine={lever.who.length === 0 || (mine !== undefined && lever.who.includes(mine))}
                onTick={() => {
                  setHere(at)
                  onTick(lever.id)
                }}
                onOpen={() => turn(lever.id)}
                onAdopt={() => props.onAdopt([lever])}
              />
            ))}
          </ol>
        </>
      )}
      {said.folded.length > 0 && (
        <p className="t-12 folded-levers">
          <LinkButton onClick={() => setShowsFolded(!showsFolded)} aria-expanded={showsFolded}>
            {showsFolded
              ? 'Fold what is not yet told apart from no gain'
              : `${counted(said.folded.length, 'more change')}, further down or not yet told apart from no gain`}
          </LinkButton>
        </p>
      )}
    </section>
  )
}

function Head({ trials }: { trials: number }) {
  return (
    <div className="row gap-8 wrap levers-head">
      <h2 id="levers-head">What one change wins back most</h2>
      <span className="text-3 t-12">{`best for its effort first, each against the same ${trials.toLocaleString('en-GB')} futures; bar: 80\u202f% of the mean`}</span>
      <span className="push" />
      <span className="row gap-6 t-12 text-3 only-wide no-print">
        <KeyCap keys="Space" /> select
      </span>
      <span className="row gap-6 t-12 text-3 only-wide no-print">
        <KeyCap keys="Enter" /> see what changes
      </span>
    </div>
  )
}

function scaleOf(levers: readonly Lever[], by: 'value' | 'days'): LeverScale {
  const gains: Pick<Gain, 'lower' | 'upper'>[] = levers.map(each => each.gain[by])
  const max = Math.max(by === 'days' ? 1 : 1e-6, ...gains.map(each => each.upper))
  const min = Math.min(0, ...gains.map(each => each.lower))
  return { min: Math.max(min, -0.25 * max), max: max * 1.08 }
}

function useLeverKeys(walked: {
  count: number
  here: number
  setHere: (at: number) => void
  tick: (at: number) => void
  open: (at: number) => void
}) {
  const { count, here, setHere, tick, open } = walked
  useKeys({
    title: 'Levers',
    layer: 'place',
    bindings: [
      { keys: 'J', label: 'Next lever', run: () => setHere(Math.min(count - 1, here + 1)) },
      { keys: 'K', label: 'Lever before', run: () => setHere(Math.max(0, here - 1)) },
      { keys: 'Space', label: 'Try it, or leave it', run: () => tick(here) },
      { keys: 'Enter', label: 'See what changes', run: () => open(here) },
    ],
  })
}
