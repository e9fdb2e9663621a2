/** Clients and engagements from the first talk to the last invoice; Ardenvale's twelve promises, and what changed. */
import type { Values } from '@throughline/model'
import { idOf } from '../ids.ts'
import { type Line, line } from './line.ts'

export function sold(): Line[] {
  return [
    ...clients,
    ...earlier,
    ...ardenvale,
    ...promised.flatMap(promiseLines),
    ...settled,
    ...later,
    ...changes,
    ...handOffs,
  ]
}

const clients: readonly Line[] = [
  client('2026-02-03 Clara Wendt', 'Northfold Home Care', 'Iris Vale'),
  client('2026-03-09 Jonas Pell', 'Selwyn Care', 'Piet Marsh'),
  client('2026-08-24 Jonas Pell', 'Ardenvale Care', 'Joanna Reed'),
  client('2026-09-18 Sofia Brandl', 'Tarn & Fell', 'Odile Grant'),
  client('2026-11-02 Teo Lindahl', 'Lindhurst Visiting', 'Rafe Coombe'),
]

function client(when: string, name: string, contact: string): Line {
  const email = `${contact.toLowerCase().replace(' ', '.')}@${name.split(' ')[0]!.toLowerCase()}.example`
  const contacts = [{ name: contact, email }]
  const more =
    name === 'Ardenvale Care' ? [{ name: 'Tilda Moss', email: 'tilda.moss@ardenvale.example' }] : []
  return line(when, `client.add client ${name}`, { name, contacts: [...contacts, ...more] })
}

const context = (whyBought: string, name: string): Values => ({
  context: {
    whyBought,
    stakeholders: [{ name, role: 'signs', wants: 'a calm first month' }],
    constraints: ['Client data stays in the EU'],
  },
})

/** The gate and the hand-off came with Ardenvale; before, engagements began without. */
const passedOver: { readonly [verb: string]: { because: string; passOver: string[] } } = {
  ready: { because: 'There was no readiness gate yet.', passOver: ['not-ready'] },
  deliver: { because: 'The hand-over was by word of mouth.', passOver: ['not-ready'] },
}

/** One closed, one lost, one that is delivered now, one paused, one in talks. */
const earlier: readonly Line[] = [
  ...engagement('ENG-1', '2026-02-09 Jonas Pell', {
    deal: 'Northfold Home Care, 5 branches',
    client: 'Northfold Home Care',
    value: 86_000,
    targetMargin: 32,
    ...context('Families could not see when somebody comes.', 'Iris Vale'),
    root: 'OUT-5',
    steps: 'win 2026-02-20; ready 2026-03-13; deliver 2026-03-16; close 2026-07-17',
  }),
  ...engagement('ENG-2', '2026-03-16 Sofia Brandl', {
    deal: 'Selwyn Care, 3 branches',
    client: 'Selwyn Care',
    value: 48_000,
    targetMargin: 30,
    ...context('Two coordinators plan on paper until eight in the evening.', 'Piet Marsh'),
    root: undefined,
    steps: 'win 2026-08-07',
  }),
]

interface Sold extends Values {
  readonly steps: string
  readonly root: string | undefined
}

/** Whoever leads says each step, with the reason where one is asked for. */
function engagement(key: string, when: string, { steps, root, ...fields }: Sold): Line[] {
  const said = { lead: 'Noor Haddad', deliveryLead: 'Daniel Osei', soldBy: when.slice(11), ...fields }
  return [
    line(when, `engagement.add ${key}`, said),
    ...steps.split('; ').map(step => {
      const [verb = '', on = ''] = step.split(' ')
      const asked = passedOver[verb]
      const carried = verb === 'win' && root ? { root } : {}
      return line(`${on} 10:30 Noor Haddad`, `engagement.${verb} ${key}`, carried, asked ?? {})
    }),
  ]
}

const ardenvale: readonly Line[] = [
  line('2026-09-07 Jonas Pell', 'engagement.add ENG-3', {
    deal: 'Ardenvale Care, 14 branches',
    client: 'Ardenvale Care',
    value: 240_000,
    targetMargin: 32,
    soldBy: 'Jonas Pell',
    lead: 'Noor Haddad',
    deliveryLead: 'Daniel Osei',
    standIn: 'Wanda Pires',
  }),
  line('2026-11-09 09:00 Jonas Pell', 'engagement.win ENG-3', {
    root: 'OUT-14',
    context: {
      whyBought: 'One visit in nine is missed, and the regulator asks why.',
      stakeholders: [
        { name: 'Joanna Reed', role: 'signs, does not use it', wants: 'no lost visits' },
        { name: 'Tilda Moss', role: 'leads the coordinators', wants: 'a calm January' },
      ],
      constraints: ['Client data stays in the EU', 'All branches before the inspection in February'],
    },
  }),
  line('2026-11-09 09:20 Ruben Okafor', 'right.add right to decide price in ENG-3', {
    domain: 'price',
    scope: idOf('ENG-3'),
    decider: 'Noor Haddad',
    deputy: 'Clara Wendt',
    answersWithin: 5,
    escalatesTo: 'Ewa Lindgren',
  }),
  line('2026-11-09 09:20 Ruben Okafor', 'right.add right to decide scope in ENG-3', {
    domain: 'scope',
    scope: idOf('ENG-3'),
    decider: 'Noor Haddad',
    deputy: 'Daniel Osei',
    answersWithin: 3,
    escalatesTo: 'Ewa Lindgren',
  }),
  line('2026-09-21 Sofia Brandl', 'engagement.add ENG-lost', {
    ...{ deal: 'Tarn & Fell, 9 branches', client: 'Tarn & Fell', value: 120_000, soldBy: 'Sofia Brandl' },
  }),
  line('2026-10-23 Sofia Brandl', 'engagement.lose ENG-4', { why: 'They stay with paper for another year.' }),
  line('2026-11-03 Teo Lindahl', 'engagement.add ENG-talks', {
    ...{
      deal: 'Lindhurst Visiting, 4 branches',
      client: 'Lindhurst Visiting',
      value: 62_000,
      soldBy: 'Teo Lindahl',
    },
  }),
  line('2026-11-18 Noor Haddad', 'engagement.share ENG-3', {
    note: 'The pilot branch plans its first full week in January.',
    promises: ['PR-3'],
  }),
]

/** `what | said by | said on | said in | due | kept by`; `-` where it is not. Keys are PR-1 to PR-12. */
const promised: readonly string[] = `
  Two years of visit history | Jonas Pell | 2026-11-09 | contract | 2026-12-18 | DEL-31
  Coordinators of all branches trained | Jonas Pell | 2026-11-09 | contract | 2027-01-22 | DEL-32
  One branch first, as a pilot | Jonas Pell | 2026-11-09 | contract | 2027-01-15 | DEL-33
  All 14 branches live by 29 January | Jonas Pell | 2026-11-09 | contract | 2027-01-29 | -
  All data stays in the EU | Jonas Pell | 2026-11-09 | contract | - | DEL-35
  Weekend answers within one hour in the first month | Jonas Pell | 2026-10-29 | call | - | -
  One named contact for six months | Sofia Brandl | 2026-10-12 | contract | - | DEL-36
  Every refused row is explained | Ada Nwosu | 2026-10-12 | contract | 2027-01-08 | DEL-41
  Live link to the rota system in the first release | Jonas Pell | 2026-11-02 | mail | 2027-01-29 | -
  Monthly count of re-planned visits | Ada Nwosu | 2026-10-12 | contract | - | DEL-37
  Free training for temporary staff | Jonas Pell | 2026-10-29 | call | - | -
  Managers see their figures weekly | Ada Nwosu | 2026-10-21 | call | 2027-01-29 | DEL-38`
  .trim()
  .split('\n')
  .map(row => row.trim())

function promiseLines(row: string, place: number): Line[] {
  const cells = row.split(' | ').map(cell => (cell === '-' ? undefined : cell))
  const [what, saidBy, saidOn, saidIn, dueOn, keptBy] = cells
  const key = `PR-${place + 1}`
  const fields = { what, engagement: idOf('ENG-3'), toWhom: 'Joanna Reed', saidBy, saidOn, saidIn }
  return [
    line('2026-11-10 09:30 Noor Haddad', `promise.add ${key}`, { ...fields, ...(dueOn ? { dueOn } : {}) }),
    ...(keptBy ? [line('2026-11-11 09:30 Noor Haddad', `promise.map ${key}`, { mapsTo: [keptBy] })] : []),
  ]
}

const settled: readonly Line[] = [
  line('2026-11-12 14:00 Noor Haddad', 'promise.map PR-4', { mapsTo: ['OUT-14'] }),
  line('2026-11-12 14:00 Noor Haddad', 'promise.map PR-9', { mapsTo: ['DEL-42'] }),
  line('2026-11-13 Daniel Osei', 'promise.dispute PR-4', {
    why: 'The offer says 14 branches in four months, not by 29 January.',
    disputedBy: 'Daniel Osei',
  }),
  line('2026-11-16 Tomas Reyl', 'promise.dispute PR-9', {
    why: 'No rota vendor has answered; the link cannot be part of the first release.',
    disputedBy: 'Tomas Reyl',
  }),
  line(
    '2026-11-18 15:00 Noor Haddad',
    'promise.decline PR-11',
    {},
    {
      because: 'The client agreed on 18 November: temporary staff watch the lessons.',
    },
  ),
]

/** What the clients before Ardenvale were told, written down once the bridge was on. */
const later: readonly Line[] = [
  ...told('ENG-2', ['Answers within two working days', 'Three branches live by the end of February']),
  line('2026-11-16 11:30 Noor Haddad', 'promise.map PR-13', { mapsTo: ['OUT-9'] }),
  ...selwyn(),
  line('2026-11-20 15:10 Noor Haddad', 'promise.map PR-14', { mapsTo: ['DEL-49'] }),
  line('2026-11-20 15:20 Noor Haddad', 'engagement.ready ENG-2', { root: 'OUT-21' }),
  line('2026-11-20 15:30 Noor Haddad', 'engagement.deliver ENG-2'),
]

/** Signed in August, put off by the client to the winter, and begun last Friday. */
function selwyn(): Line[] {
  const outcome = {
    statement: 'The three Selwyn branches plan their visits in the product',
    parent: 'OUT-11',
    serves: 'Selwyn is one of the ten newest clients.',
    owner: 'Daniel Osei',
    done: 'Each of the three branches has planned one full week of visits in the product.',
    dueOn: '2027-02-26',
    level: 'team',
    team: 'Client delivery',
    forWhom: idOf('client Selwyn Care'),
  }
  const deliverable = {
    statement: 'Three Selwyn branches are set up and trained',
    parent: 'OUT-21',
    owner: 'Bram Leclerc',
    done: 'Six coordinators have passed the test.',
    dueOn: '2027-02-19',
    estimate: tri(4, 6, 9),
  }
  return [
    line('2026-11-19 16:00 Daniel Osei', 'outcome.add OUT-21', outcome),
    line('2026-11-19 16:05 Daniel Osei', 'outcome.commit OUT-21'),
    line('2026-11-20 16:30 Daniel Osei', 'checkIn.add check-in on OUT-21', {
      ...{ of: 'OUT-21', status: 'onTrack', confidence: 85 },
    }),
    line('2026-11-20 15:05 Daniel Osei', 'deliverable.add DEL-49', deliverable),
  ]
}

function told(engagement: string, said: readonly string[]): Line[] {
  return said.map(what =>
    line('2026-11-16 11:00 Noor Haddad', `promise.add promise ${what}`, {
      what,
      engagement: idOf(engagement),
    }),
  )
}

const changes: readonly Line[] = [
  change('CR-1', '2026-11-10', { what: 'An extra report layout', effort: tri(1, 2, 3), price: 960 }),
  line(
    '2026-11-11 10:10 Noor Haddad',
    'changeRequest.absorb CR-1',
    {},
    {
      because: 'Two days; it was in the demonstration.',
    },
  ),
  change('CR-2', '2026-11-11', { what: 'Two more branches', effort: tri(6, 8, 11), price: 14_000 }),
  line('2026-11-12 10:10 Noor Haddad', 'changeRequest.price CR-2'),
  line('2026-11-16 10:10 Noor Haddad', 'changeRequest.bill CR-2', {
    agreedBy: 'Joanna Reed',
    agreedOn: '2026-11-16',
  }),
  change('CR-3', '2026-11-17', { what: 'Large-type rota for the night shift', effort: tri(5, 7, 9) }),
  line('2026-11-17 09:30 Noor Haddad', 'decision.edit D-14', { about: [idOf('CR-3')] }),
]

function tri(low: number, likely: number, high: number): Values {
  return { low, likely, high }
}

function change(key: string, on: string, fields: Values): Line {
  const asked = { of: idOf('ENG-3'), askedBy: 'Joanna Reed' }
  return line(`${on} 09:10 Noor Haddad`, `changeRequest.add ${key}`, { ...fields, ...asked })
}

const handOffs: readonly Line[] = [
  line('2026-11-10 Sofia Brandl', 'handOff.add HO-1', {
    ...{
      what: 'Selwyn Care, from offer to delivery',
      from: 'Sales',
      to: 'Client delivery',
      about: idOf('ENG-2'),
    },
  }),
  line('2026-11-11 Daniel Osei', 'handOff.return HO-1', {
    missing: 'Who decides at the client over Christmas',
  }),
  line('2026-11-12 Sofia Brandl', 'handOff.offerAgain HO-1'),
  line('2026-11-13 Daniel Osei', 'handOff.accept HO-1'),
  line('2026-11-16 Jonas Pell', 'handOff.add HO-2', {
    ...{
      what: 'Ardenvale, from offer to delivery',
      from: 'Sales',
      to: 'Client delivery',
      about: idOf('ENG-3'),
    },
  }),
]
