import type { Domain } from './english-nouns.ts'

/**
 * Better sentences by domain. {day} opens the sentence, {people} are the writer's own or the domain's usual ones,
 * {months} is 'first month' for new people and 'last month' for others, {thing} the writer's own object and {is}
 * its verb. Figures are ordinary first guesses, there to be changed.
 */
export const domainProposals: Readonly<
  Record<Domain, { readonly people: string; readonly sentences: readonly string[] }>
> = {
  satisfaction: {
    people: 'clients',
    sentences: [
      '{day}, nine of ten {people} rate their {months} 8 or more out of 10.',
      '{day}, at most one in twenty {people} raises a complaint in a month.',
      '{day}, seven of ten {people} say, when asked, that they would recommend us.',
    ],
  },
  engagement: {
    people: 'employees',
    sentences: [
      '{day}, eight of ten {people} answer the monthly survey, and seven of ten say they would stay.',
      '{day}, fewer than one in twenty {people} has left within a year.',
    ],
  },
  speed: {
    people: 'requests',
    sentences: [
      '{day}, nine of ten requests are answered within one working day.',
      '{day}, the median time from request to delivery is ten working days.',
    ],
  },
  cost: {
    people: 'months',
    sentences: [
      '{day}, {thing} {is} 10 % lower than in the same month a year before.',
      '{day}, {thing} {is} within budget for three months in a row.',
    ],
  },
  quality: {
    people: 'deliveries',
    sentences: [
      '{day}, nineteen of twenty deliveries are accepted at the first try.',
      '{day}, fewer than three faults a month reach a client.',
    ],
  },
  revenue: {
    people: 'clients',
    sentences: [
      '{day}, {thing} {is} 15 % higher than in the same quarter a year before.',
      '{day}, ten new {people} have signed.',
    ],
  },
  retention: {
    people: 'clients',
    sentences: [
      '{day}, nine of ten {people} renew.',
      '{day}, fewer than one in fifty {people} leaves in a month.',
    ],
  },
  adoption: {
    people: 'users',
    sentences: [
      '{day}, seven of ten {people} use it in every week.',
      '{day}, eight of ten {people} finish a first task alone within a week of starting.',
    ],
  },
  hiring: {
    people: 'teams',
    sentences: [
      '{day}, four people have started in the roles that are open today.',
      '{day}, nine of ten open roles are filled within 60 days.',
    ],
  },
  reliability: {
    people: 'services',
    sentences: [
      '{day}, the service has been reachable 99.9 % of the time for three months.',
      '{day}, no failure in a month has lasted longer than 30 minutes.',
    ],
  },
  security: {
    people: 'accounts',
    sentences: [
      '{day}, every critical finding of the last audit is closed and checked by its auditor.',
      '{day}, every account signs in with a second factor.',
    ],
  },
  process: {
    people: 'cases',
    sentences: [
      '{day}, nine of ten cases go through {thing} without being sent back.',
      '{day}, {thing} {takes} five working days from first to last step, not more.',
    ],
  },
  communication: {
    people: 'employees',
    sentences: [
      '{day}, eight of ten {people} can name this quarter’s three aims when asked.',
      '{day}, every question is answered within two working days.',
    ],
  },
  alignment: {
    people: 'teams',
    sentences: [
      '{day}, all {people} have written what they will deliver, and no difference is open.',
      '{day}, every dependency between {people} is accepted with a day.',
    ],
  },
  awareness: {
    people: 'buyers',
    sentences: [
      '{day}, three of ten {people} asked name us without a hint.',
      '{day}, 200 {people} a month write to us of their own accord.',
    ],
  },
  productivity: {
    people: 'teams',
    sentences: [
      '{day}, eight of ten items begun in a month are finished in it.',
      '{day}, {people} keep nine of ten promised dates for a quarter.',
    ],
  },
  compliance: {
    people: 'employees',
    sentences: [
      '{day}, an outside auditor has found no open deviation.',
      '{day}, every requirement has a named owner and a proof not older than a year.',
    ],
  },
  visibility: {
    people: 'leaders',
    sentences: [
      '{day}, {people} see the figures of last week every Monday by nine.',
      '{day}, eight of ten {people} find the figure they need within a minute.',
    ],
  },
  skill: {
    people: 'employees',
    sentences: [
      '{day}, eight of ten {people} have passed the practical test.',
      '{day}, two {people} in every team do the task alone.',
    ],
  },
  culture: {
    people: 'employees',
    sentences: [
      '{day}, eight of ten {people} say in the survey that they may stop a mistake.',
      '{day}, every outcome has one named owner who has accepted it.',
    ],
  },
  innovation: {
    people: 'clients',
    sentences: [
      '{day}, three {people} pay for something that we did not offer a year before.',
      '{day}, six ideas have been tried with {people}, each within four weeks.',
    ],
  },
  generic: {
    people: 'people',
    sentences: [
      '{day}, eight of ten people who depend on {thing} rate {them} 8 or more out of 10.',
      '{day}, {thing} {is} 20 % better than today, counted the same way.',
    ],
  },
}

/** Better sentences where the object is the writer's own and no domain is known, by what the verb promises. */
export const verbProposals: Readonly<Record<string, readonly string[]>> = {
  bettering: [
    '{day}, eight of ten {people} who use {thing} rate {them} 8 or more out of 10.',
    '{day}, {thing} {needs} half the time it takes today.',
  ],
  raising: [
    '{day}, {thing} {is} 20 % above today’s figure, counted the same way.',
    '{day}, {thing} {has} grown for three months in a row.',
  ],
  lowering: [
    '{day}, {thing} {is} 20 % below today’s figure, counted the same way.',
    '{day}, {thing} {is} half of what it was a year before.',
  ],
  activity: [
    '{day}, our part in {thing} is delivered and accepted by whoever asked for it.',
    '{day}, eight of ten {people} who depend on {thing} have what they asked for.',
  ],
  empty: [
    '{day}, {thing} {has} led to three results that a client can see.',
    '{day}, eight of ten {people} use {thing} every week.',
  ],
  assuring: [
    '{day}, {thing} {has} passed a monthly check three times in a row.',
    '{day}, no month ends with more than one exception to {thing}.',
  ],
  making: [
    '{day}, {thing} {is} in use, and eight of ten {people} say that {it} {serves} them.',
    '{day}, somebody who did not build {thing} has used {them} for four weeks without a fault.',
  ],
  heading: [
    '{day}, {thing} {has} a figure, and it has reached its target for three months in a row.',
    '{day}, eight of ten {people} asked find no fault with {thing}.',
  ],
  becoming: [
    '{day}, eight of ten clients, when asked, name one thing that has changed for them.',
    '{day}, three decisions on record were changed by what clients said.',
  ],
  servedPeople: [
    '{day}, {thing} {has} confirmed in writing that nothing asked of us is missing.',
    '{day}, nine of ten questions from {thing} are answered within two working days.',
  ],
  growingPeople: [
    '{day}, there are 20 % more {thing} than today.',
    '{day}, ten new {thing} have joined and nine of them are still here.',
  ],
  growingTeam: [
    '{day}, two more people have started in {thing} and work alone.',
    '{day}, every open role in {thing} is filled.',
  ],
}

/** What is usually meant where a verb stands without an object. */
export const impliedDomains: Readonly<Record<string, { readonly domain: Domain; readonly thing: string }>> = {
  bettering: { domain: 'satisfaction', thing: 'satisfaction' },
  raising: { domain: 'revenue', thing: 'revenue' },
  lowering: { domain: 'cost', thing: 'costs' },
}
