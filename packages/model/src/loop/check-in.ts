import { choice, day, group, maybe, number, percent, ref, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const checkIn = kind({
  name: 'checkIn',
  plural: 'checkIns',
  prefix: 'CHK',
  group: 'loop',
  system: 'sync',
  label: 'Check-in',
  help: 'How it stands, said by its owner. Said once and never edited; the newest speaks.',
  title: 'status',
  saidOnce: true,
  fields: {
    of: ref('Of', ['outcome', 'deliverable', 'engagement']),
    aspect: maybe(
      choice('Speaks of', ['scope', 'client', 'delivery'], { help: 'An engagement speaks three times.' }),
    ),
    status: choice('Status', ['onTrack', 'atRisk', 'offTrack']),
    blocked: maybe(group('Blocked', { by: text('By whom or what'), sinceOn: day('Since') })),
    confidence: maybe(percent('How sure')),
    remaining: maybe(number('Remaining', { unit: 'person-days', min: 0 })),
    helpWanted: maybe(group('Help wanted', { what: text('What'), from: maybe(ref('From', 'person')) })),
    note: maybe(text('What changed since')),
    sync: maybe(ref('Said in', 'sync', { help: 'The sync in which its owner said it.' })),
  },
  examples: ['onTrack'],
})
