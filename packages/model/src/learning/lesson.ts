import { expression } from '../expression/field.ts'
import { choice, maybe, ref, refs, starting, text, texts } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'
import { subjects } from '../subjects.ts'

export const lesson = kind({
  name: 'lesson',
  plural: 'lessons',
  prefix: 'LES',
  group: 'learning',
  system: 'library',
  label: 'Lesson',
  help: 'What was learned, and when it applies. It comes by itself to the draft, the gate or the hand-off that needs it.',
  title: 'text',
  fields: {
    text: text('What was learned', {
      examples: ['Ask for a sample export before a date is promised'],
    }),
    advice: starting('change' as const, choice('Advice', ['scale', 'stop', 'change'])),
    themes: maybe(texts('Themes', { examples: ['import'] })),
    appliesWhen: maybe(
      expression('Applies when', {
        help: 'A condition on what it is shown beside. Without it: where its themes and words fit.',
        examples: ["subject.kind == 'deliverable' && subject.says('import')"],
      }),
    ),
    evidence: maybe(refs('Evidence', [...subjects, 'reading'])),
    changes: maybe(
      ref('Changes', ['practice', 'cadence', 'right', 'gate', 'stage', 'workspace'], {
        help: 'What was changed because of it.',
      }),
    ),
    shownAt: maybe(refs('Shown at', subjects)),
    takenAt: maybe(refs('Taken at', subjects)),
    refusedAt: maybe(refs('Refused at', subjects)),
  },
  verbs: {
    show: { past: 'shown', label: 'Show', help: 'Counts that it was shown where it applies.' },
    take: { past: 'taken', label: 'Take', help: 'It was of use here.' },
    refuse: { past: 'refused', label: 'Refuse', help: 'It does not apply here.', because: true },
  },
  examples: ['Ask for a sample export before a date is promised'],
})
