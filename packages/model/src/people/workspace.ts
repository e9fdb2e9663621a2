import { choice, choices, list, maybe, number, ref, starting, text, word } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'
import { figureNames } from './figures.ts'
import { startingSystems, systemNames } from './systems.ts'

/** One in each ledger: whose words, clock and habits hold here. */
export const workspace = kind({
  name: 'workspace',
  plural: 'workspaces',
  prefix: 'WS',
  group: 'people',
  label: 'Workspace',
  help: 'The organisation: its name, clock, money, checks and the systems that are switched on.',
  title: 'name',
  single: true,
  writtenBy: ['administrator'],
  fields: {
    name: text('Name', { examples: ['Quillmere'] }),
    timeZone: starting('UTC', word('Time zone', { help: 'IANA name.', examples: ['Europe/Berlin'] })),
    language: starting('en', word('Language', { examples: ['en'] })),
    calendar: maybe(ref('Calendar', 'calendar')),
    personDayHours: starting(8, number('Hours of a person-day', { unit: 'hours', min: 1, max: 24 })),
    currency: maybe(word('Currency', { help: 'ISO 4217.', examples: ['EUR'] })),
    valueUnit: starting('points' as const, choice('Value is stated in', ['money', 'points'])),
    triMeans: starting(
      'P10 P50 P90',
      word('Low, likely and high mean', {
        help: 'Which quantiles the three points of an estimate stand for.',
      }),
    ),
    costPerDay: maybe(number('Cost of a person-day', { min: 0, seenBy: 'money' })),
    clientWork: maybe(ref('Intent of client work', 'intent')),
    policies: starting(
      [],
      list('Checks', {
        check: word('Check', { help: 'Code of the refusal, such as vague-statement.' }),
        level: choice('Level', ['block', 'warn', 'off']),
      }),
    ),
    defaults: starting(
      [],
      list('Figures', { figure: choice('Figure', figureNames), value: number('Value', { min: 0 }) }),
    ),
    terms: starting([], list('Terms', { word: word('Word'), shown: word('Shown as') })),
    domains: starting(
      [],
      list('Own domains', {
        domain: word('Domain', { help: 'What may be decided about, besides what ships.' }),
      }),
    ),
    systems: starting([...startingSystems], choices('Systems that are on', systemNames)),
  },
  examples: ['Quillmere'],
})
