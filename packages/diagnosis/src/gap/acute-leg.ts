/** Where to begin: the leg with the largest share of the gap, where it can be told. */
import type { Leg } from '../finding.ts'
import type { Causes } from './causes.ts'

/** Nothing where there is no gap, or where the lead over the next leg does not exceed its standard error. */
export function acuteLeg({ gap, legs, causes }: Pick<Causes, 'gap' | 'legs' | 'causes'>): Leg | undefined {
  const [first, second] = (Object.keys(legs) as Leg[]).sort((a, b) => legs[b] - legs[a]) as [Leg, Leg]
  const errors = causes.flatMap(({ leg, standardError }) =>
    leg === first || leg === second ? [standardError] : [],
  )
  const lead = legs[first] - legs[second]
  return gap > 0 && legs[first] > 0 && lead > Math.hypot(...errors) ? first : undefined
}
