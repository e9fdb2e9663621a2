/** The nine items of execution health. */

export const nineItems = [
  'clarity',
  'decomposition',
  'resources',
  'dependencies',
  'tracking',
  'feedback',
  'metrics',
  'empowerment',
  'culture',
] as const

export type HealthItem = (typeof nineItems)[number]

/** Steps of the way of working that an audit looks at. */
export const auditSteps = [
  'decomposed',
  'risksMapped',
  'capacityChecked',
  'cadenceKept',
  'retroHeld',
] as const
