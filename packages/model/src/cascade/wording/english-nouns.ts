/** What a noun without a figure is asked, and the domain whose better wordings fit it. */
export type AbstractNoun = { readonly domain: Domain; readonly question: string }

export type Domain =
  | 'satisfaction'
  | 'engagement'
  | 'speed'
  | 'cost'
  | 'quality'
  | 'revenue'
  | 'retention'
  | 'adoption'
  | 'hiring'
  | 'reliability'
  | 'security'
  | 'process'
  | 'communication'
  | 'alignment'
  | 'awareness'
  | 'productivity'
  | 'compliance'
  | 'visibility'
  | 'skill'
  | 'culture'
  | 'innovation'
  | 'generic'

const families: readonly [Domain, string, string][] = [
  [
    'satisfaction',
    'Whose, asked how?',
    'satisfaction trust happiness experience delight loyalty service centricity nps csat',
  ],
  ['engagement', 'Whose, asked how?', 'engagement morale motivation wellbeing well-being belonging wellness'],
  [
    'speed',
    'From what to what, in how many days?',
    'speed velocity agility responsiveness lead-time turnaround throughput latency timeliness',
  ],
  ['cost', 'Which, and by how much?', 'cost costs spend spending expense expenses overhead waste burn'],
  [
    'quality',
    'Seen in which faults, counted by whom?',
    'quality excellence robustness maintainability usability accuracy precision craftsmanship',
  ],
  [
    'revenue',
    'How much, by which month?',
    'revenue sales profit profitability margin income pipeline growth turnover bookings monetisation monetization',
  ],
  ['retention', 'Who stays, and how long?', 'retention churn renewals stickiness attrition'],
  ['adoption', 'By whom, doing what, how often?', 'adoption usage uptake utilisation utilization traction'],
  ['hiring', 'How many, in which role?', 'hiring recruiting recruitment talent'],
  [
    'reliability',
    'How many hours, how many failures?',
    'reliability stability availability resilience uptime scalability durability',
  ],
  ['security', 'Which attack or loss no longer happens?', 'security privacy safety risk risks'],
  [
    'process',
    'Which step changes, seen in what?',
    'process processes operations workflow workflows governance practices',
  ],
  ['communication', 'Who knows what, by when?', 'communication communications messaging dialogue'],
  [
    'alignment',
    'Who agrees on what?',
    'alignment collaboration teamwork cooperation synergy synergies coordination partnership partnerships',
  ],
  [
    'awareness',
    'Among whom, asked how?',
    'awareness brand reputation visibility presence perception credibility recognition image thought-leadership',
  ],
  [
    'productivity',
    'What is finished, in how much time?',
    'productivity efficiency effectiveness maturity output capacity focus predictability',
  ],
  ['compliance', 'With which rule, checked by whom?', 'compliance conformity readiness accountability'],
  ['visibility', 'Who sees what, where?', 'transparency clarity insight insights understanding oversight'],
  [
    'skill',
    'Who can then do what?',
    'skill skills capability capabilities competence competency competencies knowledge leadership expertise enablement',
  ],
  [
    'culture',
    'Which behaviour would a visitor see?',
    'culture mindset ownership values diversity inclusion empowerment transformation environment atmosphere spirit',
  ],
  ['innovation', 'Which idea reaches whom?', 'innovation creativity differentiation innovativeness'],
  [
    'generic',
    'How much, counted how?',
    `performance value impact success results outcomes outcome benefits strength health position competitiveness potential
    opportunity opportunities relationship relationships relations improvement improvements sustainability
    flexibility consistency progress strategy thinking approach approaches support effort efforts foundation
    foundations ecosystem landscape competitive-advantage advantage edge ratio rate score level levels
    structure momentum future conversion coverage attention confidence simplicity discipline`,
  ],
]

export const abstractNouns: ReadonlyMap<string, AbstractNoun> = new Map(
  families.flatMap(([domain, question, words]) =>
    words.split(/\s+/).map((word): [string, AbstractNoun] => [word, { domain, question }]),
  ),
)

/** Nouns that already say 'more' or 'less': a heading of one of them is a direction without a sentence. */
export const directionNouns = new Set(
  `improvement improvements increase growth reduction optimisation optimization enhancement expansion
  acceleration transformation digitalisation digitalization digitisation modernisation modernization simplification`.split(
    /\s+/,
  ),
)

/** People, and groups of them, of whom something can be said or asked. */
export const peopleNouns = new Set(
  `client clients customer customers user users employee employees team teams patient patients student students
  member members partner partners engineer engineers developer developers coordinator coordinators branch
  branches candidate candidates colleague colleagues staff people buyer buyers supplier suppliers visitor
  visitors guest guests tenant tenants family families provider providers manager managers leader leaders
  contributor contributors maintainer maintainers hire hires newcomer newcomers department departments agent
  agents reader readers donor donors volunteer volunteers investor investors prospect prospects nurse nurses
  teacher teachers parent parents resident residents citizen citizens applicant applicants trainer trainers
  account accounts company companies subscriber subscribers stakeholder stakeholders tester testers
  designer designers learner learners seller sellers rep reps carer carers child children pupil pupils man men
  woman women farmer farmers driver drivers shopper shoppers traveller travellers audience audiences`.split(
    /\s+/,
  ),
)

/** The domain whose figure shows a quality: 'clients are happy' is asked like satisfaction. */
export const qualityDomains: ReadonlyMap<string, Domain> = new Map(
  (
    [
      ['satisfaction', 'happy happier satisfied delighted'],
      ['engagement', 'motivated engaged inspired heard valued respected confident proud empowered committed'],
      ['alignment', 'aligned'],
      ['speed', 'fast faster responsive agile'],
      ['productivity', 'efficient effective lean productive'],
      ['process', 'streamlined smooth smoother seamless simpler simplified optimised optimized'],
      ['reliability', 'reliable stable robust resilient scalable'],
      ['security', 'secure safe'],
      ['visibility', 'transparent clear clearer'],
      ['quality', 'excellent good great professional'],
    ] as const
  ).flatMap(([domain, words]) => words.split(' ').map((word): [string, Domain] => [word, domain])),
)
