import { maybe, ref, refs, text, word } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const sync = kind({
  name: 'sync',
  plural: 'syncs',
  prefix: 'SYNC',
  group: 'loop',
  system: 'sync',
  label: 'Sync',
  help: 'One held occurrence of a cadence. What was said in it are records of their own.',
  title: 'startedAt',
  fields: {
    startedAt: word('Started', { help: 'An instant.', examples: ['2026-11-23T09:00:00Z'] }),
    cadence: ref('Cadence', 'cadence'),
    endedAt: maybe(word('Ended', { help: 'An instant.' })),
    present: maybe(refs('Present', 'person')),
    notes: maybe(text('Notes')),
  },
  states: ['running', 'held'],
  verbs: { end: { from: ['running'], to: 'held', past: 'ended', label: 'End' } },
  examples: ['2026-11-23T09:00:00Z'],
})
