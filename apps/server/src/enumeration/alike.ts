/** Whether two sorts of question are answered alike, in words and in time. */

export interface Compared {
  /** Medians in milliseconds. */
  readonly oneMs: number
  readonly otherMs: number
  /** How many pairs of answers differ in their words. */
  readonly differ: number
  readonly isAlike: boolean
}

/** They may lie this far apart, or this share of the slower one, whichever is more. */
const apartMs = 2
const apartShare = 0.05

/** Asks one and the other in turn, the order swapped each time. */
export async function alike(
  samples: number,
  one: () => Promise<string>,
  other: () => Promise<string>,
): Promise<Compared> {
  const times: [number[], number[]] = [[], []]
  let differ = 0
  await one()
  await other()
  for (let sample = 0; sample < samples; sample++) {
    const order = sample % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)
    const told = ['', '']
    for (const which of order) {
      const at = performance.now()
      told[which] = await (which === 0 ? one : other)()
      times[which].push(performance.now() - at)
    }
    if (told[0] !== told[1]) differ += 1
  }
  return judged({ oneMs: median(times[0]), otherMs: median(times[1]), differ })
}

export function judged({ oneMs, otherMs, differ }: Omit<Compared, 'isAlike'>): Compared {
  const most = Math.max(apartMs, apartShare * Math.max(oneMs, otherMs))
  return { oneMs, otherMs, differ, isAlike: differ === 0 && Math.abs(oneMs - otherMs) <= most }
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  return Number((sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(2))
}
