/** 'Why 12 February, not 29 January': the dated steps, what chance adds, one thing to try. */
import { useEffect, useRef, useState } from 'react'
import type { PlanThread } from '../../../data/plan/plan-thread.ts'
import type { Why } from '../../../data/plan/why-said.ts'
import { isPrivateDraft } from '../../../data/private-draft.ts'
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { Button, LinkButton } from '../../../parts/button.tsx'
import { DayPick } from '../../../parts/day-pick.tsx'
import { counted } from '../../../parts/format/ages.ts'
import { chance, chanceBand, chanceWord } from '../../../parts/format/chance.ts'
import { dayInTable, dayInWords } from '../../../parts/format/days.ts'
import { Glyph } from '../../../parts/glyph.tsx'
import { KeyCap } from '../../../parts/key-cap.tsx'
import { useKeys } from '../../../parts/keys/use-keys.ts'
import { Skeleton } from '../../../parts/skeleton.tsx'
import { signed } from './ghosts.tsx'
import { causeWords, chanceWords, headWords, titleWords } from './why-words.ts'

export interface WhyCardProps {
  /** Id of the record whose day is asked about. */
  id: string
  thread: PlanThread
  onOpen: (key: string) => void
  onClose: () => void
  /** Tries another day on it. */
  onMove: (day: string) => void
}

export function WhyCard({ id, thread, onOpen, onClose, onMove }: WhyCardProps) {
  const world = useWorld()
  const today = useToday()
  const [why, setWhy] = useState<Why | 'none'>()
  const card = useRef<HTMLElement>(null)
  // What the thread answers is about the world of now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the world has changed
  useEffect(() => {
    let isOver = false
    thread.why(id).then(
      found => isOver || setWhy(found ?? 'none'),
      () => isOver || setWhy('none'),
    )
    return () => {
      isOver = true
    }
  }, [thread, id, world])
  useEffect(() => card.current?.focus(), [])
  useKeys({
    title: 'Why this day',
    layer: 'focused',
    bindings: [{ keys: 'Escape', label: 'Close', run: onClose, whileTyping: true }],
  })
  const record = world.record(id)
  if (!record) return null
  return (
    <section className="why-card" aria-label="Why this day" ref={card} tabIndex={-1} data-quiet-focus>
      {why === undefined && (
        <div className="late-in">
          <Skeleton widths={[70, 50, 80, 60]} label="The steps are being put together" />
        </div>
      )}
      {why === 'none' && (
        <p className="text-2">
          {`No day can be told for ${record.key}. An estimate and somebody to do it mend that. `}
          <LinkButton onClick={() => onOpen(record.key)}>Open it</LinkButton>
        </p>
      )}
      {why && why !== 'none' && (
        <>
          <header className="row gap-8">
            <h2>{headWords(why, today)}</h2>
            <span className="push" />
            <button type="button" className="only-wide" aria-label="Close" onClick={onClose}>
              <KeyCap keys="Escape" />
            </button>
            <Button small look="quiet" className="only-narrow" onClick={onClose}>
              Close
            </Button>
          </header>
          <Promise_ why={why} today={today} />
          <Chain {...{ why, today, onOpen }} />
          <Chances why={why} />
          {isPrivateDraft(record) && <p className="text-2 t-12">{draftWords}</p>}
          <Deeds {...{ why, today, onOpen, onMove }} />
        </>
      )}
    </section>
  )
}

const draftWords =
  'A private draft: this day is worked out in this browser alone. The server neither forecasts it nor weighs levers for it.'

function Promise_({ why, today }: { why: Why; today: string }) {
  const { pOnTime, lateDays, p80On } = why
  return (
    <p className="text-2">
      {lateDays > 0 && `${counted(lateDays, 'working day')} late. `}
      {pOnTime !== undefined && (
        <span className="chance">
          <Glyph shape={chanceBand(pOnTime)} size={9} />
          <span
            className={`tone-${chanceBand(pOnTime)}`}
          >{` ${chanceWord(pOnTime)} (${chance(pOnTime)})`}</span>
        </span>
      )}
      {pOnTime !== undefined && ' on time; '}
      {`80\u202f% by ${dayInWords(p80On, today)}.`}
    </p>
  )
}

function Chain({ why, today, onOpen }: { why: Why; today: string; onOpen: (key: string) => void }) {
  const world = useWorld()
  return (
    <ol className="why-chain">
      {why.steps.map((step, at) => (
        <li key={step.id}>
          <b className="nowrap">{dayInTable(step.on, today)}</b>
          <i data-last={at === why.steps.length - 1 || undefined} />
          <span>
            <button
              type="button"
              className="opens"
              onClick={() => {
                const record = world.record(step.id)
                if (record) onOpen(record.key)
              }}
            >
              {titleWords(world, step)}
            </button>
            <span className="text-2 t-12">{causeWords(world, step)}</span>
          </span>
          <span className="tone-off nowrap">{step.lateDays > 0 ? signed(step.lateDays) : ''}</span>
        </li>
      ))}
    </ol>
  )
}

function Chances({ why }: { why: Why }) {
  const world = useWorld()
  return (
    <p className="why-chances text-2 t-12">
      {chanceWords(world, why)} {why.trials.toLocaleString('en-GB')} futures,{' '}
      {counted(why.estimates, 'estimate')},{' '}
      {why.observations > 0
        ? `${counted(why.observations, 'finished deliverable')} of your own.`
        : 'and what is known of estimates elsewhere.'}
    </p>
  )
}

function Deeds(props: { why: Why; today: string } & Pick<WhyCardProps, 'onOpen' | 'onMove'>) {
  const { why, today, onOpen, onMove } = props
  const world = useWorld()
  const [isMoving, setMoving] = useState(false)
  const about = why.lever && world.record(why.lever.about)
  return (
    <div className="row gap-8 wrap">
      {why.lever && about && (
        <>
          <Button look="primary" onClick={() => onOpen(about.key)}>
            {`Try: ${why.lever.deed.charAt(0).toLowerCase()}${why.lever.deed.slice(1)}`}
          </Button>
          <span className="text-2">
            {`brings it ${why.lever.days} working ${why.lever.days === 1 ? 'day' : 'days'} forward`}
          </span>
        </>
      )}
      <span className="push" />
      {isMoving ? (
        <DayPick
          label="Try another day"
          labelled="unseen"
          day={undefined}
          today={today}
          onChange={day => day && onMove(day)}
        />
      ) : (
        <Button look="quiet" onClick={() => setMoving(true)}>
          Try another day …
        </Button>
      )}
    </div>
  )
}
