/** Numbers as words, with their figures. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['eighteen', 18],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['ninety', 90],
  ['hundred', 100],
  ['thousand', 1000],
  ['dozen', 12],
])

/** Fractions, multiples and limits that measure by themselves. */
export const measureWords = new Set(
  `half halve halved halves double doubled doubles triple tripled triples quadruple third quarter-million percent
  percentage-points twice thrice nobody none never zero million billion k nothing no-one majority
  two-thirds three-quarters`.split(/\s+/),
)

/** A quantifier tests every case: one exception shows that it is false. */
export const quantifiers = new Set([
  'all',
  'every',
  'each',
  'no',
  'any',
  'everyone',
  'everybody',
  'both',
  'only',
])

/** Units: a number before one of them measures whatever stands before it. */
export const units = new Set(
  `% percent point points day days hour hours minute minutes second seconds ms week weeks month months year years
  euro euros dollar dollars k m x times fold million billion gb mb tb kg km pp bps eur usd nps`.split(/\s+/),
)

/** A figure kept elsewhere to which a sentence may point: 'at or above plan'. */
export const targetNouns = new Set(
  `plan plans target targets quota quotas budget goal goals sla slas slo slos kpi kpis benchmark baseline
  forecast`.split(/\s+/),
)

/** Words by which a sentence points at such a figure. */
export const targetPointers = new Set(
  `to above below of at on against meet met meets hit hits exceed exceeds exceeded achieve achieved achieves
  achieving accomplish accomplished reach reached per over under than within beat`.split(/\s+/),
)
