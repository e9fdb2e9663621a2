/** The grammar tried on kinds that are harder than those declared today. What it taught: docs/decisions/0002. */
import { describe, expect, it } from 'vitest'
import { decide } from '../decide/decide.ts'
import type { Registry } from '../decide/known.ts'
import { Given } from '../given.ts'
import type { World } from '../world.ts'
import { evolve } from './evolve.ts'
import {
  askedBy,
  choice,
  day,
  flag,
  group,
  list,
  maybe,
  number,
  ref,
  refs,
  starting,
  text,
  texts,
  word,
} from './fields.ts'
import { type Kind, kind } from './kind.ts'
import type { AnyRecord } from './record.ts'
import type { Rule } from './rule.ts'

const gate = kind({
  name: 'gate',
  plural: 'gates',
  prefix: 'G',
  group: 'spaces',
  label: 'Gate',
  help: 'Asks the people who could stop the work later, before it starts.',
  title: 'direction',
  ledBy: ['host'],
  fields: {
    direction: text('Direction'),
    of: ref('Of', ['intent', 'outcome']),
    sort: choice('Sort', ['readiness', 'concept']),
    host: ref('Host', 'person'),
    dueOn: day('Due'),
    voices: list('Voices', {
      person: ref('Person', 'person'),
      must: flag('Must'),
      whatWeNeed: maybe(text('What we need')),
    }),
    answers: starting(
      [],
      list('Answers', {
        person: ref('Person', 'person'),
        answer: choice('Answer', ['agree', 'concern', 'hold', 'object', 'notMine']),
        wayOut: maybe(text('Way out')),
        untilOn: maybe(day('Until')),
      }),
    ),
  },
  states: ['open', 'proceeds', 'stopped'],
  verbs: {
    answer: { from: ['open'], past: 'answered', label: 'Answer' },
    proceed: { from: ['open'], to: 'proceeds', past: 'proceeded', label: 'Proceed', lasting: true },
    revise: {
      from: ['open', 'stopped'],
      to: 'open',
      past: 'revised',
      label: 'Revise',
      carries: { dueOn: day('Due') },
    },
  },
})

const engagement = kind({
  name: 'engagement',
  plural: 'engagements',
  prefix: 'ENG',
  group: 'bridge',
  label: 'Engagement',
  help: 'What was sold, on its way to what is delivered.',
  title: 'deal',
  ledBy: ['lead'],
  fields: {
    deal: text('Deal'),
    value: maybe(number('Value', { min: 0, seenBy: 'money' })),
    lead: askedBy('ready', ref('Lead', 'person')),
    context: askedBy(
      'ready',
      group('Context', {
        whyBought: text('Why they bought'),
        stakeholders: list('Stakeholders', { name: text('Name'), role: word('Role'), wants: text('Wants') }),
        constraints: texts('Constraints'),
      }),
    ),
    root: askedBy('ready', ref('Root', 'outcome')),
  },
  states: ['presale', 'won', 'lost', 'ready', 'delivering', 'paused', 'closed'],
  verbs: {
    win: { from: ['presale'], to: 'won', past: 'won', label: 'Win' },
    lose: { from: ['presale'], to: 'lost', past: 'lost', label: 'Lose', carries: { why: text('Why') } },
    ready: { from: ['won'], to: 'ready', past: 'readied', label: 'Ready' },
    deliver: { from: ['ready', 'paused'], to: 'delivering', past: 'begun', label: 'Deliver' },
    pause: { from: ['delivering'], to: 'paused', past: 'paused', label: 'Pause' },
  },
})

const pulse = kind({
  name: 'pulse',
  plural: 'pulses',
  prefix: 'PULSE',
  group: 'health',
  label: 'Pulse',
  help: 'Asked of teams; answers never stand in the ledger.',
  title: 'name',
  fields: {
    name: text('Name'),
    questions: list('Questions', { text: text('Question'), set: maybe(choice('Set', ['bridge', 'change'])) }),
    audience: refs('Audience', 'team'),
    closesOn: day('Closes'),
  },
  states: ['draft', 'open', 'closed'],
  verbs: {
    open: { from: ['draft'], to: 'open', past: 'opened', label: 'Open', lasting: true },
    close: { from: ['open'], to: 'closed', past: 'closed', label: 'Close', lasting: true },
  },
})

const scenario = kind({
  name: 'scenario',
  plural: 'scenarios',
  prefix: 'SCEN',
  group: 'plan',
  label: 'Scenario',
  help: 'Changes that were thought of and not made.',
  title: 'name',
  fields: {
    name: text('Name'),
    changes: starting(
      [],
      list('Changes', {
        kind: word('Kind'),
        verb: word('Verb'),
        subject: maybe(ref('Of', ['outcome', 'deliverable'])),
        fields: list('Fields', { field: word('Field'), value: text('Value') }),
      }),
    ),
  },
  states: ['open', 'adopted', 'dropped'],
  verbs: { adopt: { from: ['open'], to: 'adopted', past: 'adopted', label: 'Adopt' } },
})

/** Only a named voice answers: relations that a declaration cannot say are a rule beside it. */
const voiceAnswers: Rule<World> = {
  rule: 'spaces.0',
  code: 'not-yours',
  on: ['answered'],
  level: 'block',
  fixed: true,
  holds: ({ after, moment }) =>
    (after.voices as { person: string }[]).some(voice => voice.person === moment.actor)
      ? undefined
      : { reason: 'Only its voices answer a gate.', remedy: 'Ask its host to add a voice.' },
}

const hard = { gate, engagement, pulse, scenario } as unknown as { readonly [name: string]: Kind }
const registry: Registry<World> = { kinds: hard, rulesOf: name => (name === 'gate' ? [voiceAnswers] : []) }

/** Says commands to one record of a hard kind, in a world that holds it beside the others. */
function record(name: string, said: [verb: string, fields: object, by?: string][]) {
  const given = Given.organisation()
  let held: AnyRecord | undefined
  const codes = said.map(([verb, fields, by = 'import']) => {
    const world: World = Object.assign(Object.create(given.replica), {
      record: (id: string) => (id === held?.id ? held : given.replica.record(id)),
    })
    const command = { id: verb, kind: name, verb, subject: held?.id, fields: { ...fields } }
    const moment = given.moment(by)
    const decision = decide(registry, world, { command, moment })
    if (!decision.ok) return decision.refusals.map(refusal => refusal.code)
    const fact = {
      ...decision.fact,
      position: 1,
      at: moment.now,
      actor: moment.actor,
      via: 'test',
      command: verb,
      ordinal: 0,
    }
    held = evolve(held, fact)
    return []
  })
  return { codes, held }
}

describe('the hardest kinds', () => {
  it('a gate keeps each voice its answer, and takes none from others', () => {
    const begin = { direction: 'By file', of: 'INT-1', sort: 'concept', host: 'Amina', dueOn: '2026-11-25' }
    const voices = [{ person: 'Ben', must: true }]
    const answers = [{ person: 'Ben', answer: 'hold', untilOn: '2026-11-30' }]
    const { codes, held } = record('gate', [
      ['add', { ...begin, voices }],
      ['answer', { answers }, 'PER-3'],
      ['answer', { answers }, 'PER-2'],
      ['proceed', {}],
    ])
    expect(codes).toEqual([[], ['not-yours'], [], []])
    expect(held).toMatchObject({
      key: 'G-1',
      state: 'proceeds',
      answers: [{ answer: 'hold', person: expect.stringMatching(/^id-/) }],
    })
  })

  it('an engagement carries a deep context, and walks back and forth between two states', () => {
    const context = {
      whyBought: 'Visits are missed',
      stakeholders: [{ name: 'Jo', role: 'buyer', wants: 'calm' }],
      constraints: ['EU only'],
    }
    const { codes, held } = record('engagement', [
      ['add', { deal: 'Ardenvale' }],
      ['ready', {}],
      ['win', {}],
      ['ready', { context, lead: 'Cleo' }],
      ['deliver', {}],
      ['pause', {}],
      ['deliver', {}],
    ])
    expect(codes).toEqual([[], ['wrong-state'], [], [], [], [], []])
    expect(held).toMatchObject({ state: 'delivering', context, version: 6 })
  })

  it('a pulse holds its questions and nobody’s answers', () => {
    const { codes } = record('pulse', [
      [
        'add',
        { name: 'November', questions: [{ text: 'Clear?' }], audience: ['Platform'], closesOn: '2026-11-30' },
      ],
      ['open', {}],
      ['edit', { answers: [5] }],
    ])
    expect(codes).toEqual([[], [], ['unknown-field']])
  })

  it('a scenario holds commands as lines, references resolved', () => {
    const line = { kind: 'outcome', verb: 'edit', fields: [{ field: 'dueOn', value: '2027-03-31' }] }
    const { codes, held } = record('scenario', [
      ['add', { name: 'Later', changes: [line] }],
      ['adopt', {}],
    ])
    expect(codes).toEqual([[], []])
    expect(held).toMatchObject({ state: 'adopted', changes: [line] })
  })
})
