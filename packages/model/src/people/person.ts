import {
  choice,
  day,
  group,
  list,
  maybe,
  number,
  ref,
  refs,
  share,
  starting,
  text,
  word,
} from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const person = kind({
  name: 'person',
  plural: 'people',
  prefix: 'PER',
  group: 'people',
  label: 'Person',
  help: 'Somebody who answers for work or does it. A person needs no account; an account points at one person.',
  title: 'name',
  writtenBy: ['administrator', 'leader', 'finance'],
  ledBy: ['manager'],
  fields: {
    name: text('Name', { examples: ['Ewa Lindgren'] }),
    email: maybe(text('E-mail', { help: 'Needed to sign in.', examples: ['ewa@quillmere.example'] })),
    title: maybe(text('Title', { examples: ['Head of Delivery'] })),
    manager: maybe(ref('Manager', 'person', { climbs: true })),
    teams: maybe(refs('Teams', 'team')),
    skills: maybe(
      list('Skills', {
        skill: ref('Skill', 'skill'),
        level: number('Level', { min: 1, max: 5, help: '1 to 5.' }),
      }),
    ),
    hoursPerWeek: starting(40, number('Hours a week', { unit: 'hours', min: 0, max: 100 })),
    utilisation: maybe(share('Share of time that can be planned')),
    calendar: maybe(ref('Calendar', 'calendar')),
    timeZone: maybe(word('Time zone', { examples: ['Europe/Lisbon'] })),
    timeOff: maybe(
      list('Time off', {
        from: day('From'),
        to: day('Until, not included'),
        share: starting(1, share('Share away')),
      }),
    ),
    startsOn: maybe(day('Starts on')),
    leavesOn: maybe(day('Leaves on')),
    costPerDay: maybe(number('Cost of a day', { min: 0, seenBy: 'money' })),
    preferences: maybe(
      group('Preferences', {
        digestAt: maybe(word('Digest at', { examples: ['09:00'] })),
        quietFrom: maybe(word('Quiet from', { examples: ['18:00'] })),
        quietTo: maybe(word('Quiet until', { examples: ['08:00'] })),
        reach: maybe(choice('Reached by', ['mail', 'web'])),
      }),
    ),
  },
  states: ['present', 'departed'],
  verbs: {
    depart: {
      from: ['present'],
      to: 'departed',
      past: 'departed',
      label: 'Depart',
      help: 'What they own turns into findings, never into silence.',
    },
    rejoin: { from: ['departed'], to: 'present', past: 'rejoined', label: 'Rejoin' },
  },
  examples: ['Ewa Lindgren', 'Tomas Reyl'],
})
