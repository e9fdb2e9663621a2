import { chance, chanceBand, chanceWord } from './format/chance.ts'
import { Glyph } from './glyph.tsx'

/** A computed chance (0 to 1): shape, whole per cents, word. Without one, the words for that. */
export function Probability({ of }: { of: number | undefined }) {
  if (of === undefined) return <CannotForecast />
  const band = chanceBand(of)
  return (
    <span className="chance">
      <Glyph shape={band} />
      <b>{chance(of)}</b>
      <span className={`tone-${band}`}>{chanceWord(of)}</span>
    </span>
  )
}

function CannotForecast() {
  return (
    <span className="chance text-3">
      <Glyph shape="none" />
      Cannot forecast
    </span>
  )
}
