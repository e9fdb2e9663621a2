/** What the library begins with. A workspace may change all of it. */

export const shippedSkills = [
  {
    name: 'Commercial awareness',
    description: 'Knows what a promise costs, what a change is worth, and what keeps the margin.',
  },
  {
    name: 'Reading a client',
    description: 'Hears what is meant beside what is said, and who decides on the other side.',
  },
  {
    name: 'Difficult conversations',
    description: 'Says early and calmly what cannot be kept, and brings a way out along.',
  },
] as const

interface ShippedPractice {
  readonly title: string
  readonly sort: 'playbook' | 'training' | 'onboarding' | 'coaching'
  readonly text: string
  readonly skills?: readonly (typeof shippedSkills)[number]['name'][]
}

export const shippedPractices: readonly ShippedPractice[] = [
  {
    title: 'Bridge-lead path',
    sort: 'onboarding',
    skills: ['Commercial awareness', 'Reading a client', 'Difficult conversations'],
    text: [
      'Week 1: read one engagement from its first promise to its last invoice. What was promised, what was kept?',
      'Week 2: sit in a pre-sale talk. Write down each promise as it is said, stated or assumed.',
      'Week 3: lead a readiness gate with somebody beside you. Ask the seller before you ask the deliverer.',
      'Week 4: price one change request, and say no to one, with the lead of the client in the room.',
      'After that: one engagement of your own, and an hour a fortnight with a coach.',
    ].join('\n'),
  },
  {
    title: 'Read the intent together',
    sort: 'playbook',
    text: 'Everybody writes in their own words what they understood and what their team will deliver; only then are the words laid side by side. What differs is settled by the champion before work begins. 30 minutes.',
  },
  {
    title: 'The 15-minute sync',
    sort: 'playbook',
    text: 'The agenda is there when you arrive, most at stake first. Each item ends as a decision, an action or an escalation. What stands well is not told. It ends on time.',
  },
  {
    title: 'Read the deal aloud before the kick-off',
    sort: 'playbook',
    text: 'The seller reads the promises; those who deliver say of each: mapped, disputed or declined. Nobody defends. What has no place by the end of the hour is told to the client before the kick-off.',
    skills: ['Reading a client'],
  },
  {
    title: 'Say no to a change and keep the client',
    sort: 'training',
    text: 'Thank them for asking. Say what it would cost in days and money. Offer to trade it for something of equal size, to bill it, or to do it later. Agree on one by name and day.',
    skills: ['Commercial awareness', 'Difficult conversations'],
  },
  {
    title: 'Look back in two stages',
    sort: 'playbook',
    text: 'Soon after: what in the system slowed us? Some weeks later: what did it change? Both open with the facts, so that memory is not asked to be one.',
  },
]
