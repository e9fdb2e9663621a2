/** The systems that a workspace may switch on, with their level of use and the starter that opens each. */

export interface System {
  readonly name: string
  readonly title: string
  /** What it is for, in a sentence. */
  readonly purpose: string
  readonly level: Level
  /** What opens when it is switched on; under half an hour. */
  readonly starter: string
}

export type Level = 'start' | 'plan' | 'spaces' | 'steer' | 'bridge'

const declared = {
  cascade: [
    'start',
    'Clarity cascade',
    'Intent refined level by level to work that somebody can finish.',
    'Write one intent and the outcome below it.',
  ],
  ownership: [
    'start',
    'Ownership',
    'One named person and a one-sentence ‘done’ for every outcome.',
    'Name an owner for each outcome.',
  ],
  lineOfSight: [
    'start',
    'Line of sight',
    'From any task, the whole line up to the intent; work without one is listed.',
    'Open any task and read its line aloud.',
  ],
  questions: [
    'start',
    'Interpretation and questions',
    'Each team writes what it understood; divergences and questions are answered before work begins.',
    'Read the intent together.',
  ],
  sync: [
    'start',
    'Check-ins and sync',
    'A check-in in 20 seconds, and what waits in order of its stake.',
    'Hold the first 15-minute sync.',
  ],
  dependencies: [
    'plan',
    'Dependency map',
    'What waits for what, asked for and accepted with a day.',
    'Connect one outcome’s deliverables.',
  ],
  risks: [
    'plan',
    'Risks and assumptions',
    'What may strike, and what is believed without having been tested, with an owner and a day.',
    'Write down three risks and one assumption of one outcome.',
  ],
  capacity: [
    'plan',
    'Capacity and skills',
    'Demand against realistic supply, by person, team, skill and week.',
    'Say which skills one team has.',
  ],
  schedule: [
    'plan',
    'Schedule',
    'Work in an order that respects dependencies, skills and calendars, the most valuable first.',
    'Estimate one outcome’s deliverables.',
  ],
  forecast: [
    'plan',
    'Forecast',
    'How likely each promise is kept by its day, from estimates, risks, capacity and history.',
    'Give one outcome’s deliverables three-point estimates.',
  ],
  charter: [
    'spaces',
    'Clarity charter',
    'Who owns, who decides, what constrains, how success is measured, before commitment.',
    'Write one charter in ten minutes.',
  ],
  gate: [
    'spaces',
    'Concept alignment gate',
    'Named voices heard before production makes change costly, by a day.',
    'Pilot one gate with three voices.',
  ],
  retrospectives: [
    'spaces',
    'Two-stage retrospectives',
    'What slowed us, soon after; whether it worked, later.',
    'Hold one retrospective on work that ended lately.',
  ],
  rights: [
    'spaces',
    'Decision rights',
    'Who decides what, one decider each, with a deputy.',
    'Name the decider for scope and date of one outcome.',
  ],
  decisions: [
    'spaces',
    'Decision log',
    'Questions, options and reasons, and what waiting costs.',
    'Raise the decision that holds up most.',
  ],
  economics: [
    'steer',
    'Economics',
    'Cost of delay against cost of rework; the most valuable first.',
    'State the value of two outcomes.',
  ],
  triad: [
    'steer',
    'Alignment triad',
    'People, process and metrics audited together, by a review day.',
    'Rate the three sides of one team.',
  ],
  empowerment: [
    'steer',
    'Accountability with empowerment',
    'Who answers for a result has the authority, people, tools and time.',
    'Ask for the support one outcome lacks.',
  ],
  metrics: [
    'steer',
    'Signals',
    'A few leading and lagging measures that inform a decision, each guarded.',
    'Audit the signals of one intent.',
  ],
  drivers: [
    'steer',
    'Driver tree',
    'What must be true for a business outcome to improve.',
    'Begin a tree from a template.',
  ],
  flow: [
    'steer',
    'Flow of the system',
    'Stages, hand-offs and the constraint that sets the pace.',
    'Lay out the stages of one flow.',
  ],
  escalation: [
    'steer',
    'Escalation',
    'What a team cannot resolve reaches the right leader with a clock.',
    'Write down the path of one team.',
  ],
  adaptation: [
    'steer',
    'Triggers and rolling planning',
    'Conditions that call for a review, and cycles in which nothing is carried in silence.',
    'Arm one trigger.',
  ],
  momentum: [
    'steer',
    'Momentum and change',
    'Changes carry a reason and are acknowledged; milestones are celebrated.',
    'Thank somebody for the last milestone.',
  ],
  bridge: [
    'bridge',
    'Execution bridge',
    'The layer between sales and delivery: every promise mapped before kick-off.',
    'Paste the promises of one engagement.',
  ],
  scope: [
    'bridge',
    'Scope protection',
    'An agreed baseline, and changes that are priced and decided.',
    'Price the last change that a client asked for.',
  ],
  health: [
    'steer',
    'Execution health',
    'Nine items, pulse and audit, each beside its evidence.',
    'Rate the nine items of one team.',
  ],
  diagnosis: [
    'steer',
    'Diagnosis',
    'Where the gap comes from, and one next step for this week.',
    'Read the findings of one intent.',
  ],
  pitfalls: [
    'steer',
    'Pitfall watch',
    'Over-planning, rigid intent and ignored culture seen early; the smallest experiment instead.',
    'Write one hypothesis and its smallest test.',
  ],
  library: [
    'steer',
    'Learning library',
    'Lessons and practices that come to the draft that needs them.',
    'Write down one practice that works.',
  ],
} as const satisfies { [name: string]: readonly [Level, title: string, purpose: string, starter: string] }

export type SystemName = keyof typeof declared

export const systemNames = Object.keys(declared) as [SystemName, ...SystemName[]]

export const systems: readonly System[] = systemNames.map(name => {
  const [level, title, purpose, starter] = declared[name]
  return { name, level, title, purpose, starter }
})

/** A workspace opens with these. */
export const startingSystems: readonly SystemName[] = systemNames.filter(
  name => declared[name][0] === 'start',
)
