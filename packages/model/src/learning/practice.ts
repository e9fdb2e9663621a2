import { choice, group, maybe, ref, refs, starting, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const practice = kind({
  name: 'practice',
  plural: 'practices',
  prefix: 'PRAC',
  group: 'learning',
  system: 'library',
  label: 'Practice',
  help: 'A way of working that works: to read, to train, to be coached in or to begin with.',
  title: 'title',
  fields: {
    title: text('Title', { examples: ['Read the deal aloud before the kick-off'] }),
    text: maybe(text('How it goes')),
    forWhom: maybe(refs('For whom', ['team', 'person'])),
    sort: starting('playbook' as const, choice('Sort', ['playbook', 'training', 'onboarding', 'coaching'])),
    skills: maybe(refs('Skills', 'skill', { help: 'What somebody can do afterwards.' })),
    coaching: maybe(
      group('Coaching', { coach: ref('Coach', 'person'), with: maybe(refs('With', 'person')) }),
    ),
    readBy: maybe(refs('Read by', 'person')),
    completedBy: maybe(refs('Completed by', 'person')),
  },
  verbs: {
    read: { past: 'read', label: 'Mark as read' },
    complete: { past: 'completed', label: 'Complete' },
  },
  examples: ['Read the deal aloud before the kick-off'],
})
