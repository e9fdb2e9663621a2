/** Workspace defaults: what counts as many, large, slow or falling. Each can be changed, with a reason. */

interface Figure {
  readonly value: number
  readonly unit: string
  readonly because: string
  /** The lowest a workspace may set; people are not to be made recognisable by a setting. */
  readonly least?: number
}

export const figures = {
  utilisation: { value: 65, unit: '% of nominal time', because: '60 to 70 % is what knowledge work leaves' },
  leversPerOwner: { value: 3, unit: 'outcomes at once', because: 'a fourth waits anyway' },
  leversPerTeam: { value: 5, unit: 'outcomes at once', because: 'fits a 15-minute sync' },
  leversPerLeader: { value: 7, unit: 'outcomes at once', because: 'what can be followed by name' },
  largeDeliverableDays: { value: 20, unit: 'person-days', because: 'about a month of one person' },
  wideEstimate: { value: 4, unit: 'high ÷ low', because: 'more is a question, not an estimate' },
  largeOutcomeDays: { value: 40, unit: 'person-days', because: 'a charter pays above two months' },
  gateVoices: { value: 7, unit: 'voices', because: 'more is an audience' },
  indicatorsPerIntent: {
    value: 2,
    unit: 'leading, and as many lagging',
    because: 'few enough to be known by heart',
  },
  warningLineValue: { value: 1, unit: '% of the intent’s value', because: 'less is within the noise' },
  warningLineDays: { value: 5, unit: 'days', because: 'less is within the noise' },
  warningLineChance: { value: 5, unit: 'points of probability', because: 'less is within the noise' },
  waitingProposal: { value: 10, unit: 'working days', because: 'two syncs have seen it' },
  unreadAfter: { value: 5, unit: 'working days', because: 'one working week' },
  promisedFor: { value: 5, unit: 'working days', because: 'one working week' },
  unacknowledged: { value: 5, unit: 'working days', because: 'one working week' },
  absentOwner: { value: 10, unit: 'working days away', because: 'a holiday is no absence' },
  slowDecision: { value: 10, unit: 'working days', because: 'two syncs have passed' },
  answersWithin: { value: 2, unit: 'working days', because: 'work waits on an answer' },
  rightAnswersWithin: { value: 5, unit: 'working days', because: 'a right may have to hear others' },
  stuckBlocker: { value: 5, unit: 'working days', because: 'one sync has seen it' },
  queueAtOnePerson: { value: 5, unit: 'waiting items', because: 'one for each working day' },
  leaderInDetail: { value: 20, unit: '% of a leader’s time in deliverables', because: 'a day a week' },
  outdatedAfter: {
    value: 2,
    unit: 'working days after the rhythm',
    because: 'a day of absence is no silence',
  },
  missedCheckIns: { value: 2, unit: 'in a row', because: 'once is an accident' },
  cadenceHeld: { value: 3, unit: 'of 4 occurrences', because: 'one may fall to a holiday' },
  saidApartBands: { value: 2, unit: 'status bands', because: 'below that both may be right' },
  saidApartWeeks: { value: 3, unit: 'weeks at one band', because: 'below that both may be right' },
  onTrackFrom: { value: 66, unit: '%', because: 'thirds' },
  atRiskFrom: { value: 34, unit: '%', because: 'thirds' },
  impossiblePromise: { value: 50, unit: '% on time', because: 'more likely broken than kept' },
  clientCheckpoint: { value: 2, unit: 'weeks', because: 'silence longer than that is felt' },
  clientHealth: { value: 1, unit: 'months', because: 'silence longer than that is felt' },
  bridgeNeedsOwner: { value: 3, unit: 'engagements at once', because: 'two can be held by their leads' },
  heavyDependencies: {
    value: 5,
    unit: 'open between two teams',
    because: 'more than two leads keep in their heads',
  },
  unevenGovernance: {
    value: 40,
    unit: 'points between the shares of two teams',
    because: 'less is a difference of work',
  },
  grownSinceRhythm: {
    value: 2,
    unit: '× headcount or dependencies',
    because: 'the rhythm was set for another size',
  },
  slidingDeadline: { value: 2, unit: 'moves', because: 'the second is a pattern' },
  priorityChurn: {
    value: 2,
    unit: 'changes per outcome and cycle',
    because: 'the first may be learning',
  },
  falling: { value: 3, unit: 'periods in a row', because: 'a coin does it once in eight' },
  fallingParticipation: { value: 2, unit: 'rounds in a row', because: 'rounds are rare' },
  coordinationShare: {
    value: 15,
    unit: '% of hours',
    because: 'more eats the time that was promised',
  },
  unplannedShare: { value: 20, unit: '% of effort', because: 'more than the usual reserve' },
  recurringBlocker: { value: 3, unit: 'items', because: 'no longer an accident' },
  recurringBlockerCycles: { value: 2, unit: 'cycles', because: 'no longer an accident' },
  repeatedLesson: { value: 3, unit: 'times', because: 'the first two were told' },
  repeatedMiss: { value: 3, unit: 'times', because: 'the first two were told' },
  reopenedDecision: { value: 2, unit: 'times without new evidence', because: 'once may be a mistake' },
  similarOutcomes: { value: 80, unit: '% of the content words', because: 'below that the difference shows' },
  rareReadings: { value: 3, unit: 'per target period', because: 'two points make no trend' },
  effortUp: { value: 15, unit: '% over the window', because: 'less is ordinary variation' },
  flatSignal: { value: 8, unit: 'readings without a shift', because: 'the rule of the chart' },
  returnedHandOffs: { value: 25, unit: '% of hand-offs', because: 'one in four' },
  actionLate: { value: 10, unit: 'working days', because: 'two syncs have passed' },
  unthanked: { value: 10, unit: 'working days', because: 'two syncs have passed' },
  unsafeToSpeak: { value: 60, unit: '% agree', because: 'two in five hold back' },
  impactAfter: { value: 6, unit: 'weeks after delivery', because: 'first effects show' },
  smallestGroup: { value: 5, unit: 'people', because: 'below it answers have names', least: 5 },
  findingsPerSubject: { value: 7, unit: 'findings', because: 'one screen' },
} as const satisfies Record<string, Figure>

export type FigureName = keyof typeof figures

export const figureNames = Object.keys(figures) as [FigureName, ...FigureName[]]
