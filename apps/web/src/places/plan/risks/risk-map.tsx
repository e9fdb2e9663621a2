/** Risks by how likely they are and what they would cost; dragged or moved by keys to say otherwise. */

import type { Refusal } from '@throughline/model'
import { type DragEvent, type KeyboardEvent, useMemo, useState } from 'react'
import { useMe } from '../../../data/me.ts'
import { useDo } from '../../../data/say.ts'
import { useWorld } from '../../../data/workspace.tsx'
import { Button, LinkButton } from '../../../parts/button.tsx'
import { Empty } from '../../../parts/empty.tsx'
import { counted } from '../../../parts/format/ages.ts'
import { recordName } from '../../../parts/format/record-name.ts'
import { Refusal as RefusalLine } from '../../../parts/refusal.tsx'
import type { ViewProps } from '../plan.tsx'
import {
  delays,
  expectedDays,
  heatOfPlace,
  likelyOf,
  movedTo,
  odds,
  type Place,
  placeOf,
  type Risk,
} from './heat.ts'

export function RiskMap({ here, onOpen, onGo }: ViewProps) {
  const world = useWorld()
  const tell = useDo()
  const { may } = useMe()
  const [refused, setRefused] = useState<readonly Refusal[]>([])
  const risks = useMemo(
    () => world.all('risk').filter(each => each.state === 'open' || each.state === 'mitigated'),
    [world],
  )
  const move = async (risk: Risk, to: Place) => {
    const fields = movedTo(risk, to)
    if (Object.keys(fields).length === 0) return
    const was = Object.fromEntries(Object.keys(fields).map(name => [name, risk[name as 'delay'] ?? null]))
    const said = await tell(
      [{ kind: 'risk', verb: 'edit', subject: risk.id, fields, was }],
      `${risk.key} is now ${oddsWords(to.odds)}, ${delayWords(to.delay)}.`,
    )
    setRefused(said.ok ? [] : said.refusals)
  }
  if (risks.length === 0)
    return (
      <Empty
        title="No risk is open."
        boxed={false}
        deeds={<Button onClick={() => onGo('/plan/risks')}>Look at all risks</Button>}
      >
        What may strike, how likely, and what it would cost stands here.
      </Empty>
    )
  const total = risks.reduce((sum, risk) => sum + expectedDays(risk), 0)
  const unweighed = risks.filter(risk => placeOf(risk) === undefined)
  const dearest = risks.toSorted((a, b) => expectedDays(b) - expectedDays(a))
  return (
    <div className="risk-view">
      <div>
        <h2 className="t-16">
          {`${counted(risks.length, 'open risk')} may cost ${Math.round(total)} working days between them.`}
        </h2>
        <p className="text-2 only-wide">
          Drag a risk, or press the arrow keys on it, to say how likely it is and what it would cost.
        </p>
        {refused.map(({ code, reason, remedy }) => (
          <RefusalLine key={code} why={reason} remedy={remedy} />
        ))}
        <Grid
          {...{ risks, here, onOpen }}
          onMove={(risk, to) => may('risk', 'edit', risk as never) && void move(risk, to)}
        />
      </div>
      <aside aria-label="Dearest first">
        <h3>Dearest first</h3>
        <ol>
          {dearest.slice(0, 8).map(risk => (
            <li key={risk.id}>
              <LinkButton onClick={() => onOpen(risk.key)}>{risk.key}</LinkButton> {risk.statement}
              <span className="text-2 t-12">
                {` ${riskWords(risk)}`}
                {(risk.affects ?? []).map((id, k) => {
                  const record = world.record(id)
                  return (
                    record && (
                      <span key={id}>
                        {k === 0 ? ' Strikes ' : ', '}
                        <LinkButton title={recordName(world, record)} onClick={() => onOpen(record.key)}>
                          {record.key}
                        </LinkButton>
                      </span>
                    )
                  )
                })}
              </span>
            </li>
          ))}
        </ol>
        {unweighed.length > 0 && (
          <p className="text-2">
            {`${counted(unweighed.length, 'risk')} without odds or delay ${unweighed.length === 1 ? 'moves' : 'move'} nothing in the forecast: `}
            {unweighed.map(risk => (
              <LinkButton key={risk.id} onClick={() => onOpen(risk.key)}>
                {risk.key}
              </LinkButton>
            ))}
          </p>
        )}
      </aside>
    </div>
  )
}

function Grid(props: {
  risks: readonly Risk[]
  here: string | undefined
  onOpen: (key: string) => void
  onMove: (risk: Risk, to: Place) => void
}) {
  const { risks, onMove } = props
  const [over, setOver] = useState<string>()
  const rows = odds.map((_, k) => odds.length - 1 - k)
  const drop = (event: DragEvent, to: Place) => {
    event.preventDefault()
    setOver(undefined)
    const risk = risks.find(each => each.id === event.dataTransfer.getData('text/plain'))
    if (risk) onMove(risk, to)
  }
  return (
    <section className="risk-grid" aria-label="How likely by delay">
      {rows.map(up => (
        <div className="risk-row" key={up}>
          <span className="axis">{oddsWords(up)}</span>
          {delays.map((_, delay) => {
            const place = { odds: up, delay }
            const id = `${up} ${delay}`
            const inside = risks.filter(risk => {
              const at = placeOf(risk)
              return at?.odds === up && at.delay === delay
            })
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: each risk moves by its own keys
              <div
                key={id}
                className="risk-cell"
                data-heat={heatOfPlace(place)}
                data-over={over === id || undefined}
                onDragOver={event => {
                  event.preventDefault()
                  setOver(id)
                }}
                onDrop={event => drop(event, place)}
              >
                {inside.map(risk => (
                  <RiskChip key={risk.id} risk={risk} at={place} {...props} />
                ))}
              </div>
            )
          })}
        </div>
      ))}
      <div className="risk-row">
        <span className="axis" />
        {delays.map((_, delay) => (
          <span className="axis" key={delays[delay]}>
            {delayWords(delay)}
          </span>
        ))}
      </div>
    </section>
  )
}

function RiskChip(props: {
  risk: Risk
  at: Place
  here: string | undefined
  onOpen: (key: string) => void
  onMove: (risk: Risk, to: Place) => void
}) {
  const { risk, at, here, onOpen, onMove } = props
  const step = (event: KeyboardEvent) => {
    const by = steps[event.key]
    if (!by) return
    event.preventDefault()
    const to = { odds: at.odds + by.odds, delay: at.delay + by.delay }
    if (odds[to.odds] !== undefined && delays[to.delay] !== undefined) onMove(risk, to)
  }
  return (
    <button
      type="button"
      className="risk-chip"
      draggable
      data-id={risk.id}
      title={risk.statement}
      aria-label={`${risk.key}, ${risk.statement}. ${riskWords(risk)} Arrow keys move it.`}
      aria-pressed={risk.key === here}
      onDragStart={event => event.dataTransfer.setData('text/plain', risk.id)}
      onKeyDown={step}
      onClick={() => onOpen(risk.key)}
    >
      {risk.key}
    </button>
  )
}

const steps: { readonly [key: string]: Place | undefined } = {
  ArrowUp: { odds: 1, delay: 0 },
  ArrowDown: { odds: -1, delay: 0 },
  ArrowRight: { odds: 0, delay: 1 },
  ArrowLeft: { odds: 0, delay: -1 },
}

function riskWords(risk: Risk): string {
  const likely = likelyOf(risk)
  if (!likely) return 'Not weighed.'
  return `${Math.round(likely.odds)}\u202f% for ${counted(Math.round(likely.delay), 'working day')}.`
}

function oddsWords(step: number): string {
  const from = step === 0 ? 0 : odds[step - 1]!
  return step === 0 ? `to ${odds[0]}\u202f%` : `${from} to ${odds[step]}\u202f%`
}

function delayWords(step: number): string {
  const from = step === 0 ? 0 : delays[step - 1]!
  if (step === 0) return 'a day'
  return step === delays.length - 1 ? `over ${from} days` : `${from + 1} to ${delays[step]} days`
}
