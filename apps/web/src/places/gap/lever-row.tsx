import { useEffect, useRef } from 'react'
import { recordAddress } from '../../data/kind-places.ts'
import type { Lever } from '../../data/outlook-said.ts'
import { useWorld } from '../../data/workspace.tsx'
import { Who } from '../../parts/avatar.tsx'
import { Button } from '../../parts/button.tsx'
import { ticksTo } from '../../parts/fan-shape.ts'
import { recordName } from '../../parts/format/record-name.ts'
import { stateWord } from '../../parts/format/state-word.ts'
import { daysInTwoFigures, twoFigures } from '../../parts/format/worth.ts'
import { Goto } from '../../parts/goto.tsx'
import { Interval } from '../../parts/interval.tsx'
import { gainInWords } from './lever-words.ts'

export interface LeverScale {
  readonly min: number
  readonly max: number
}

const plotPx = 180

/** A label nearer to the edge than this would be cut. */
const halfLabelPx = 24

/** The heads, with the scale that every row has in common. */
export function LeverHeads(props: {
  scale: LeverScale
  by: 'value' | 'days'
  say: (amount: number) => string
}) {
  const { scale, by, say } = props
  const x = (value: number) => (plotPx * (value - scale.min)) / (scale.max - scale.min)
  const all = ticksTo(scale.max)
  const ticks = all.filter((_, at) => at % Math.ceil(all.length / 4) === 0)
  return (
    <div className="lever heads" aria-hidden="true">
      <span />
      <span />
      <span>Lever</span>
      <svg className="lever-plot" aria-hidden="true" width={plotPx} height={14} viewBox={`0 0 ${plotPx} 14`}>
        {ticks.map(tick => (
          <text
            key={tick}
            x={x(tick) > plotPx - halfLabelPx ? plotPx : x(tick)}
            y={11}
            textAnchor={tick === 0 ? 'start' : x(tick) > plotPx - halfLabelPx ? 'end' : 'middle'}
            className="faint"
          >
            {by === 'value' ? say(tick) : `${twoFigures(tick)} d`}
          </text>
        ))}
      </svg>
      <span className="end">{by === 'value' ? 'Wins back' : 'On time'}</span>
      <span className="end">Work days</span>
      <span>Effort</span>
      <span>Who may pull it</span>
      <span />
    </div>
  )
}

export function LeverRow(props: {
  lever: Lever
  rank: number
  by: 'value' | 'days'
  say: (amount: number) => string
  scale: LeverScale
  /** Told apart from no gain. */
  isClear: boolean
  isTicked: boolean
  isHere: boolean
  isOpen: boolean
  isMine: boolean
  onTick: () => void
  onOpen: () => void
  onAdopt: () => void
}) {
  const { lever, by, say, isClear, isTicked, isOpen } = props
  const world = useWorld()
  const gain = lever.gain[by]
  const row = useRef<HTMLLIElement>(null)
  const told = by === 'value' ? say : (days: number) => daysInTwoFigures(days)
  useEffect(() => {
    if (props.isHere && props.rank > 1) row.current?.scrollIntoView({ block: 'nearest' })
  }, [props.isHere, props.rank])
  return (
    <li
      className="lever-item"
      ref={row}
      data-ticked={isTicked || undefined}
      data-here={props.isHere || undefined}
      data-faint={!isClear || undefined}
    >
      <div className="lever">
        <label className="tick-box">
          <input
            type="checkbox"
            checked={isTicked}
            onChange={props.onTick}
            aria-label={`Try ‘${lever.deed}’`}
          />
        </label>
        <span className="text-3 figures">{props.rank}</span>
        <button type="button" className="lever-says" aria-expanded={isOpen} onClick={props.onOpen}>
          <span className="deed">{lever.deed}</span>
          <span className="text-3 t-12">
            {isClear ? aboutIn(lever, world) : 'Not yet told apart from no gain'}
          </span>
        </button>
        <span className="lever-plot">
          <Interval
            from={Math.max(gain.lower, props.scale.min)}
            middle={gain.mean}
            to={gain.upper}
            scale={props.scale}
            width={plotPx}
            label={`${told(gain.lower)} to ${told(gain.upper)}, middle ${told(gain.mean)}`}
          />
        </span>
        <Figures lever={lever} by={by} say={say} />
        <Button look="quiet" small className="pull no-print" onClick={props.onAdopt}>
          {props.isMine ? 'Pull …' : 'Ask …'}
        </Button>
      </div>
      {isOpen && <WhatChanges lever={lever} by={by} say={say} />}
    </li>
  )
}

function Figures({
  lever,
  by,
  say,
}: {
  lever: Lever
  by: 'value' | 'days'
  say: (amount: number) => string
}) {
  const world = useWorld()
  const who = world.one('person', lever.who[0])?.name
  const gain = lever.gain[by]
  return (
    <>
      <b className="end figures wins">
        {by === 'value' ? say(gain.mean) : `${points(lever.gain.onTime.mean)} %`}
      </b>
      <span className="end figures days">{twoFigures(lever.gain.days.mean)}</span>
      <span className="effort">
        {lever.effortDays === undefined ? (
          <>
            <span className="text-3" aria-hidden="true">
              –
            </span>
            <span className="for-screen-readers">Effort not known</span>
          </>
        ) : (
          effort(lever.effortDays)
        )}
      </span>
      <span className="puller">{who ? <Who name={who} /> : <span className="text-3">Its lead</span>}</span>
    </>
  )
}

/** What would be decided, record by record, and what it assumes. */
function WhatChanges({
  lever,
  by,
  say,
}: {
  lever: Lever
  by: 'value' | 'days'
  say: (amount: number) => string
}) {
  const world = useWorld()
  const about = world.record(lever.about)
  return (
    <div className="what-changes stack gap-4 no-print">
      <p>{gainInWords(lever, by === 'value' ? say : undefined)}</p>
      {lever.assumes && <p className="text-2">{`It assumes: ${lever.assumes}`}</p>}
      <ul className="text-2">
        {lever.steps.map(({ verb, subject, kind }) => {
          const record = world.record(subject) ?? world.keyed(subject)
          return (
            <li key={`${kind} ${verb} ${subject}`}>
              {record ? (
                <Goto to={recordAddress(record)} className="evidence-link">
                  {`${stateWord(verb)} ${record.key}: ${recordName(world, record)}`}
                </Goto>
              ) : (
                `${stateWord(verb)} a ${stateWord(kind).toLowerCase()}`
              )}
            </li>
          )
        })}
        {lever.steps.length === 0 && about && (
          <li>
            Somebody has to find the words first:{' '}
            <Goto to={recordAddress(about)} className="evidence-link">
              {`${about.key} ${recordName(world, about)}`}
            </Goto>
          </li>
        )}
      </ul>
      <p className="text-3">{`Chance of being on time: ${signed(points(lever.gain.onTime.mean))} points.`}</p>
    </div>
  )
}

function aboutIn(lever: Lever, world: ReturnType<typeof useWorld>): string {
  const record = world.record(lever.about)
  if (!record) return ''
  const name = recordName(world, record)
  return lever.deed.includes(record.key) ? name : `${record.key} ${name}`
}

function effort(days: number): string {
  return `${twoFigures(days)} person-${days === 1 ? 'day' : 'days'}`
}

const points = (share: number) => twoFigures(Math.round(share * 1000) / 10)
const signed = (said: string) => (said.startsWith('−') || said === '0' ? said : `+${said}`)
