import type { AnyRecord } from '@throughline/model'
import { useState } from 'react'
import { useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Tabs } from '../../parts/tabs.tsx'
import { clockWords, useCountdown } from './countdown.ts'
import type { Divergence } from './divergences.ts'
import { Settle } from './settle.tsx'
import { Voices } from './voices.tsx'

interface DivergenceRunProps {
  of: AnyRecord
  divergences: readonly Divergence[]
  /** Key of the reading to begin with. */
  at: string | undefined
}

/**
 * Down the divergences, one after another: together with a clock, or apart, where each writes in their own
 * morning and whoever champions it settles.
 */
export function DivergenceRun({ of, divergences, at }: DivergenceRunProps) {
  const [here, setHere] = useState(
    Math.max(
      0,
      divergences.findIndex(each => includes(each, at)),
    ),
  )
  const [mode, setMode] = useState<'together' | 'apart'>('apart')
  const divergence = divergences[Math.min(here, divergences.length - 1)]!
  const walk = (by: 1 | -1) => setHere(now => Math.min(divergences.length - 1, Math.max(0, now + by)))
  useKeys({
    title: 'Divergences',
    layer: 'place',
    bindings: [
      { keys: 'J', label: 'The next one', run: () => walk(1) },
      { keys: 'K', label: 'The one before', run: () => walk(-1) },
    ],
  })
  return (
    <section className="divergences" aria-labelledby="divergences-head">
      <div className="row gap-12 wrap">
        <h2 id="divergences-head">{headWords(here, divergences.length)}</h2>
        <Tabs
          label="How it is settled"
          tabs={[
            { id: 'apart', label: 'Apart' },
            { id: 'together', label: 'Together' },
          ]}
          here={mode}
          onGo={setMode}
        />
        <span className="push" />
        {mode === 'together' && <Timer key={divergence.key} />}
        {divergences.length > 1 && (
          <span className="row gap-8">
            <Button small keys="K" onClick={() => walk(-1)}>
              Before
            </Button>
            <Button small keys="J" onClick={() => walk(1)}>
              Next
            </Button>
          </span>
        )}
      </div>
      <article className="card divergence" key={divergence.key}>
        <p className="t-16 semibold">{divergence.about}</p>
        <SideBySide divergence={divergence} />
        <Voices divergence={divergence} isApart={mode === 'apart'} />
        <Settle of={of} divergence={divergence} />
      </article>
    </section>
  )
}

function SideBySide({ divergence }: { divergence: Divergence }) {
  const world = useWorld()
  return (
    <div className="side-by-side">
      {divergence.readings.map(reading => (
        <blockquote key={reading.id}>
          <p className="label">{world.one('team', reading.team)?.name}</p>
          <p className="t-14">{reading.understanding}</p>
        </blockquote>
      ))}
    </div>
  )
}

/** Five minutes for one divergence; in its last minute it changes its colour and nothing else. */
function Timer() {
  const { left, start, more, stop } = useCountdown(300)
  if (left === undefined)
    return (
      <Button small onClick={start}>
        Start five minutes
      </Button>
    )
  return (
    <span className="row gap-8">
      <output className="timer figures" data-last={left <= 60 || undefined}>
        {clockWords(left)}
      </output>
      <Button small look="quiet" onClick={more}>
        One minute more
      </Button>
      <Button small look="quiet" onClick={stop}>
        Stop
      </Button>
    </span>
  )
}

function headWords(here: number, count: number): string {
  return count === 1
    ? 'Where readings differ'
    : `Where readings differ, ${Math.min(here + 1, count)} of ${count}`
}

function includes(divergence: Divergence, key: string | undefined): boolean {
  return divergence.readings.some(reading => reading.key === key)
}
