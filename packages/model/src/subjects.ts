/** Lists of kinds that references of several groups point at; no group may import another. */

/** The line of work. */
export const work = ['intent', 'outcome', 'deliverable', 'task'] as const

/** What talk, actions and hand-overs may be about: every kind that people lead, discuss or decide on. */
export const subjects = [
  ...work,
  ...['workspace', 'calendar', 'person', 'team', 'skill', 'connector'],
  ...['interpretation', 'question', 'support'],
  ...['cycle', 'dependency', 'risk', 'assumption', 'baseline', 'scenario', 'experiment'],
  ...['signal', 'driver', 'stage', 'trigger'],
  ...['charter', 'gate', 'lateInput', 'triad', 'right', 'decision', 'escalation'],
  ...['cadence', 'sync', 'checkIn', 'action', 'recognition'],
  ...['client', 'engagement', 'promise', 'changeRequest', 'handOff'],
  ...['retro', 'lesson', 'practice', 'pulse', 'audit', 'assessment', 'intervention'],
] as const
