/** The cells by odds and delay, and the risks in them, dragged or moved by arrow keys. */
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import { delays, heatOfPlace, odds, type Place, placeOf } from './heat.ts'
import type { Risk } from './likely.ts'
import { delayWords, oddsWords, riskWords } from './risk-words.ts'

export function RiskGrid(props: {
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
