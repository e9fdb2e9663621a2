/** Colours by the values of the product's tokens: dark ones where the reader's screen is dark. */
const STYLE = `
text{font:12px 'Inter Variable',Inter,system-ui,sans-serif;font-variant-numeric:tabular-nums;fill:#55514a}
.paper{fill:#fbfaf8}.axis{font-size:11px;fill:#6b665e}.lead{font-size:14px;font-weight:500;fill:#1b1a18}
.grid{stroke:#ece8e1}.intended{stroke:#7d776d;fill:none;stroke-width:1.5}.said{fill:#6b665e}
.expected{stroke:#3a45c9;fill:none;stroke-width:2}.word{fill:#3a45c9}.bar{fill:#3a45c9}
.band80{fill:#3a45c9;fill-opacity:.1}.band50{fill:#3a45c9;fill-opacity:.18}.gap{stroke:#b8301a;fill:none}.short{fill:#b8301a}
@media (prefers-color-scheme:dark){text{fill:#b3aea6}.paper{fill:#141413}.axis,.said{fill:#969188}.lead{fill:#edebe7}
.grid{stroke:#272624}.intended{stroke:#8d8880}.expected{stroke:#98a1ff}.word{fill:#a2aaff}.bar{fill:#98a1ff}
.band80{fill:#8c96ff;fill-opacity:.13}.band50{fill:#8c96ff;fill-opacity:.22}.gap{stroke:#ff9480}.short{fill:#ff9480}}`

export interface Size {
  width: number
  height: number
}

/** A whole picture; `label` says in a sentence what it shows. */
export function picture({ width, height }: Size, label: string, parts: readonly string[]): string {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">`
  const paper = `<rect class="paper" width="${width}" height="${height}" rx="6"/>`
  return [open, `<style>${STYLE}\n</style>`, paper, ...parts, '</svg>', ''].join('\n')
}

export function words(
  at: { x: number; y: number },
  text: string,
  how: { class?: string; anchor?: 'start' | 'middle' | 'end' } = {},
): string {
  const anchor = how.anchor && how.anchor !== 'start' ? ` text-anchor="${how.anchor}"` : ''
  const name = how.class ? ` class="${how.class}"` : ''
  return `<text x="${tenth(at.x)}" y="${tenth(at.y)}"${name}${anchor}>${text}</text>`
}

export type Point = readonly [x: number, y: number]

export function line(points: readonly Point[], name: string): string {
  return `<path class="${name}" d="M${points.map(pair).join('L')}"/>`
}

/** The area between two lines over the same places. */
export function band(lower: readonly Point[], upper: readonly Point[], name: string): string {
  return `<path class="${name}" d="M${[...lower, ...upper.toReversed()].map(pair).join('L')}Z"/>`
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

function pair([x, y]: Point): string {
  return `${tenth(x)} ${tenth(y)}`
}
