/** Workspace defaults: what counts as many, large or slow. Each can be changed, with a reason. */

interface Figure {
  readonly value: number
  readonly unit: string
  readonly because: string
}

export const figures = {
  largeDeliverableDays: { value: 20, unit: 'person-days', because: 'about a month of one person' },
  wideEstimate: { value: 4, unit: 'high ÷ low', because: 'more is a question, not an estimate' },
  waitingProposal: { value: 10, unit: 'working days', because: 'two syncs have seen it' },
  unreadAfter: { value: 5, unit: 'working days', because: 'one working week' },
  promisedFor: { value: 5, unit: 'working days', because: 'one working week' },
  absentOwner: { value: 10, unit: 'working days away', because: 'a holiday is no absence' },
  answersWithin: { value: 2, unit: 'working days', because: 'work waits on an answer' },
  outdatedAfter: {
    value: 2,
    unit: 'working days after the rhythm',
    because: 'a day of absence is no silence',
  },
  similarOutcomes: { value: 80, unit: '% of the content words', because: 'below that the difference shows' },
  findingsPerSubject: { value: 7, unit: 'findings', because: 'one screen' },
} as const satisfies Record<string, Figure>

export type FigureName = keyof typeof figures

export const figureNames = Object.keys(figures) as [FigureName, ...FigureName[]]
