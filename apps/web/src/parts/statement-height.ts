/**
 * Height of an outline row before it is drawn: 38 for one line, 48 for two or for a line and a smaller
 * one below, 60 for both. Rows never measure themselves, so that long outlines scroll smoothly.
 */
export function statementHeight(
  row: { says: string; depth: number; hasMore?: boolean },
  columnPx: number,
): number {
  const room = columnPx - (row.depth * 20 + 24)
  const isLong = widthOf(row.says) * (row.depth === 0 ? 1.06 : 1) > room
  if (row.hasMore) return isLong ? 60 : 48
  return isLong ? 48 : 38
}

function widthOf(text: string): number {
  // No sentence is wider than this by letter; short ones need no ruler.
  if (text.length <= 24) return text.length * 6.35
  const known = widths.get(text)
  if (known !== undefined) return known
  ruler ??= newRuler()
  const width = ruler ? ruler.measureText(text).width : text.length * 6.35
  if (widths.size > 100_000) widths.clear()
  widths.set(text, width)
  return width
}

function newRuler(): CanvasRenderingContext2D | null {
  const context = document.createElement('canvas').getContext('2d')
  if (context) context.font = getComputedStyle(document.documentElement).font
  return context
}

const widths = new Map<string, number>()
let ruler: CanvasRenderingContext2D | null | undefined
