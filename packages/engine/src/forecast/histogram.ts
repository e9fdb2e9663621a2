import { BINS } from './kernel/program.ts'

/** A counted distribution: BINS even bins from `from`, `scale` bins for each day; the outer two hold all beyond. */
export interface Histogram {
  counts: Uint32Array
  from: number
  scale: number
  total: number
}

/** The day below which a share `p` of the futures finished; straight within a bin. */
export function histogramQuantile({ counts, from, scale, total }: Histogram, p: number): number {
  const wanted = Math.min(Math.max(p, 0), 1) * total
  let below = 0
  for (let bin = 0; bin < BINS; bin++) {
    const here = counts[bin]
    if (here > 0 && below + here >= wanted) return from + (bin + (wanted - below) / here) / scale
    below += here
  }
  return from + BINS / scale
}

/** The share of futures finished by a day; straight within a bin. */
export function histogramShare({ counts, from, scale, total }: Histogram, day: number): number {
  const at = (day - from) * scale
  if (!(at > 0)) return 0
  if (at >= BINS) return 1
  const bin = Math.floor(at)
  let below = 0
  for (let k = 0; k < bin; k++) below += counts[k]
  return (below + counts[bin] * (at - bin)) / total
}
