/** The questions of a pulse, as statements that somebody agrees with or not. The code ties the rounds together. */

export interface PulseQuestion {
  readonly code: string
  readonly set: 'always' | 'bridge' | 'change'
  readonly text: string
}

/** Asked in every round unless a workspace says otherwise. */
export const pulseQuestions: PulseQuestion[] = [
  { code: 'serves', set: 'always', text: 'I can say how my work serves the intent' },
  { code: 'priorities', set: 'always', text: 'Our priorities are clear' },
  { code: 'resources', set: 'always', text: 'We have time, skills and budget for what we promised' },
  { code: 'power', set: 'always', text: 'Those who answer for a result may decide about it' },
  { code: 'obstacles', set: 'always', text: 'Nothing we cannot remove ourselves stands in our way' },
  { code: 'safety', set: 'always', text: 'I can raise a concern safely' },
  { code: 'belief', set: 'always', text: 'I believe we will reach it' },
]

/** Added to a round where they fit: for those between sales and delivery, and for a way of working that changes. */
export const optionalQuestions: { readonly bridge: PulseQuestion[]; readonly change: PulseQuestion[] } = {
  bridge: [
    { code: 'leading', set: 'bridge', text: 'We are asked to lead, not only to react' },
    { code: 'wayOfWorking', set: 'bridge', text: 'The bridge is how we work, not a tactic for one deal' },
    {
      code: 'proactive',
      set: 'bridge',
      text: 'I know what a proactive, human-centred bridge would look like here',
    },
  ],
  change: [
    { code: 'understanding', set: 'change', text: 'I understand what changes in how we work, and why' },
    { code: 'trust', set: 'change', text: 'I trust that the change is meant as it is said' },
    { code: 'feasibility', set: 'change', text: 'The change can be done beside the work we have' },
  ],
}
