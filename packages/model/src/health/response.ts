import { choice, group, maybe, ref, starting, text, word } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'
import { subjects } from '../subjects.ts'

export const response = kind({
  name: 'response',
  plural: 'responses',
  prefix: 'RSP',
  group: 'health',
  label: 'Response',
  help: 'What somebody says to a finding. A dismissed one returns when its evidence changes.',
  title: 'because',
  saidOnce: true,
  fields: {
    because: text('Because', { examples: ['The branch closes in March; nobody will use it after that.'] }),
    to: group('Finding', { detector: word('Detector'), subject: ref('Subject', subjects) }),
    sort: starting('dismiss' as const, choice('Sort', ['accept', 'dismiss'])),
    evidenceHash: maybe(
      word('Evidence', { help: 'Fingerprint of the evidence that it answers; the host fills it in.' }),
    ),
  },
  examples: ['The branch closes in March; nobody will use it after that.'],
})
