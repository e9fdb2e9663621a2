/** Whether an intervention worked: what was measured against what was expected, in the figure that both have. */
interface Effect {
  readonly days?: number | undefined
  readonly value?: number | undefined
  readonly probability?: number | undefined
}

export function verdictOn(expected: Effect | undefined, measured: Effect | undefined): string {
  if (!measured) return 'Judged without a figure.'
  for (const figure of ['value', 'days', 'probability'] as const) {
    const [was, is] = [expected?.[figure], measured[figure]]
    if (is === undefined) continue
    if (is <= 0) return 'No effect seen.'
    if (was === undefined || was <= 0) return 'It had an effect.'
    return is >= was / 2 ? 'It worked.' : 'Less than expected.'
  }
  return 'Judged without a figure.'
}
