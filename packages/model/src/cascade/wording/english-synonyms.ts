/** Words that plans use for one another; folded to the first of each line. Sparing: a near miss is no synonym. */
export const synonyms: readonly (readonly string[])[] = [
  ['client', 'customer'],
  ['employee', 'staff', 'worker'],
  ['begin', 'start'],
  ['finish', 'complete'],
  ['revenue', 'turnover'],
  ['hire', 'recruit'],
  ['error', 'fault', 'bug', 'defect'],
  ['supplier', 'vendor'],
  ['increase', 'raise', 'grow'],
  ['reduce', 'decrease', 'lower', 'cut'],
  ['improve', 'enhance', 'optimise', 'better'],
  ['launch', 'release'],
  ['renew', 'renewal'],
  ['signing', 'signature', 'sign'],
  ['cost', 'expense', 'spending'],
]

/** Content words too general to tie one record to another. */
export const tooGeneral: ReadonlySet<string> = new Set(
  `improve increase reduce support ensure make get use have take give keep help work new good better best more first
  last next day week month quarter year time thing way part number level result goal target plan team people
  company organisation organization process begin finish launch deliver create build provide achieve reach complete
  full whole every each all point percent high low`.split(/\s+/),
)
