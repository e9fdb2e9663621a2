import loadHighs, { type Highs } from 'highs'

/** A mixed-integer linear model: minimise cost under rows that are at least or at most something. */
export interface MixedModel {
  columns: readonly { cost: number; upper: number; whole: boolean }[]
  rows: readonly {
    terms: readonly (readonly [column: number, factor: number])[]
    least: number
    most: number
  }[]
}

export interface MixedSolution {
  /** 'proved': nothing cheaper exists. 'stopped': the best found when time ran out. 'none': nothing found. */
  status: 'proved' | 'stopped' | 'none'
  values: Float64Array
  cost: number
  /** Nothing costs less than this, and how far above it the solution lies, as a share of its cost. */
  bound: number
  gap: number
}

/** Whatever solves mixed-integer models. The only door to a solver: everything else in the engine is our own. */
export type MixedSolver = (model: MixedModel, limits: { seconds: number; gap?: number }) => MixedSolution

/**
 * HiGHS (Huangfu & Hall 2018), MIT licence, as WebAssembly. Loading is asynchronous, solving blocks the thread: call it
 * from a worker. Columns are at least 0.
 * @param where in a browser, finds `highs.wasm`
 * @throws RangeError if a model is malformed
 */
export async function mixedSolver(where?: { locateFile: (file: string) => string }): Promise<MixedSolver> {
  const highs = await loadHighs(where)
  return (model, limits) => solved(highs, model, limits)
}

function solved(highs: Highs, model: MixedModel, limits: { seconds: number; gap?: number }): MixedSolution {
  if (model.columns.length === 0)
    return { status: 'proved', values: new Float64Array(0), cost: 0, bound: 0, gap: 0 }
  const native = highs.createModel(laidOut(highs, model))
  try {
    native.options.set({
      output_flag: false,
      time_limit: limits.seconds,
      mip_rel_gap: limits.gap ?? 1e-6,
      random_seed: 1,
    })
    native.run()
    const status = native.getModelStatus()
    const values = Float64Array.from(native.getSolution().colValue)
    const { optimal, infeasible } = highs.constants.modelStatus
    const found = values.length === model.columns.length && holds(model, values)
    if (!found || status === infeasible) return { status: 'none', values, cost: Infinity, bound: 0, gap: 1 }
    const cost = model.columns.reduce((sum, column, k) => sum + column.cost * values[k], 0)
    const whole = model.columns.some(column => column.whole)
    const bound = whole ? Number(native.info.get('mip_dual_bound')) : cost
    const gap = cost > bound ? (cost - bound) / Math.max(1e-9, Math.abs(cost)) : 0
    return { status: status === optimal ? 'proved' : 'stopped', values, cost, bound, gap }
  } finally {
    native.dispose()
  }
}

/** Trust, but verify: a solution that breaks a row is none. */
function holds({ rows, columns }: MixedModel, values: Float64Array): boolean {
  const close = (a: number) => 1e-5 * Math.max(1, Math.abs(a))
  if (
    columns.some(
      ({ upper, whole }, k) =>
        values[k] < -1e-6 ||
        values[k] > upper + close(upper) ||
        (whole && Math.abs(values[k] - Math.round(values[k])) > 1e-4),
    )
  )
    return false
  return rows.every(({ terms, least, most }) => {
    const sum = terms.reduce((total, [column, factor]) => total + factor * values[column], 0)
    return sum >= least - close(sum) && sum <= most + close(sum)
  })
}

function laidOut(highs: Highs, { columns, rows }: MixedModel) {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const [k, row] of rows.entries()) {
    for (const [column, factor] of row.terms) {
      if (!(column >= 0 && column < columns.length))
        throw new RangeError(`row ${k} names no column: ${column}`)
      indices.push(column)
      values.push(factor)
    }
    starts.push(indices.length)
  }
  const bounded = (value: number) => Math.max(-highs.infinity, Math.min(highs.infinity, value))
  const { continuous, integer } = highs.constants.variableType
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(column => column.cost),
    colLower: columns.map(() => 0),
    colUpper: columns.map(column => bounded(column.upper)),
    rowLower: rows.map(row => bounded(row.least)),
    rowUpper: rows.map(row => bounded(row.most)),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices,
      values,
    },
    integrality: columns.map(column => (column.whole ? integer : continuous)),
  }
}
