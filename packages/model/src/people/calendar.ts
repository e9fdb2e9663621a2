import { day, list, maybe, number, starting, text, word } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const calendar = kind({
  name: 'calendar',
  plural: 'calendars',
  prefix: 'CAL',
  group: 'people',
  label: 'Calendar',
  help: 'Working days and holidays. The nearest counts: the person’s, the team’s, the workspace’s.',
  title: 'name',
  writtenBy: ['administrator', 'leader', 'finance'],
  fields: {
    name: text('Name', { examples: ['Office'] }),
    timeZone: starting('UTC', word('Time zone')),
    workingDays: starting(
      [{ weekday: 1 }, { weekday: 2 }, { weekday: 3 }, { weekday: 4 }, { weekday: 5 }],
      list('Working days', {
        weekday: number('Weekday', { min: 1, max: 7, help: 'Monday is 1, Sunday is 7.' }),
      }),
    ),
    holidays: maybe(list('Holidays', { on: day('On'), name: text('Name') })),
  },
  examples: ['Office'],
})
