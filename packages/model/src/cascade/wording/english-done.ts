/** A whole 'done' that says nothing: true of any work, or of none. */
export const emptyDones: ReadonlySet<string> = new Set(
  `when done|when finished|when complete|when completed|when it works|when it is done|when it is finished
  |when everything works|everything works|it works|all good|done when finished|done when done|done is done
  |to be agreed|to be discussed|to be clarified|not yet known|see above|see below|see ticket|see description
  |see document
  |see the ticket|see the description|see the document|see the plan|see plan|permanent task|recurring task|continuous task|standing task|see the list|see the sheet|as soon as possible|asap|when ready|when it is ready|n a|not applicable|none|later|done|finished|complete|completed|ready
  |ok|okay|yes|carry on|carry on as before|as before|ongoing|in progress|work in progress|wip|continuous|tbd|tba|tbc|100 %|all done|fully done|goal reached|goals reached|goal met|goals met|goal achieved
  |goals achieved|target reached|objective met|objectives met|requirements met|all requirements met
  |all requirements are met|all tasks done|all tasks are done|work is done|the work is done|the work is finished
  |the work is complete|work is complete|tasks completed|all tasks completed|all items closed|it is done
  |it is finished|it is complete|it is ready|everything is done|everything is ready|everything is finished
  |all work is done|all work is complete|success|successful|the project is finished|the project is done
  |the project is complete|the task is done|the task is finished|done as agreed|finished as agreed|as needed
  |as required|as described|when accepted|the goal is reached|the goal is met|the target is reached`
    .split('|')
    .map(entry => entry.trim()),
)

/** Phrases that lean on something unsaid. */
export const emptyPhrases: readonly string[] = [
  'as agreed',
  'as discussed',
  'as planned',
  'as specified',
  'as expected',
  'as usual',
  'as described',
  'when we are happy',
  'when everybody is happy',
  'when everyone is happy',
  'when the time comes',
  'we will know',
  'we will see',
  "to everyone's satisfaction",
  "to everybody's satisfaction",
  'to our satisfaction',
  'in good order',
  'in good shape',
  'good enough',
  'as good as possible',
  'to a high standard',
  'to high standards',
  'high standards',
  'when everything works',
  'everything works',
  'works as intended',
  'works well',
  'goes well',
  'runs smoothly',
  'runs well',
  'and all that',
  'everybody is happy',
  'everyone is happy',
  'we are happy',
  'we feel',
  'regular meetings',
  'regular calls',
  'regular contact',
  'regular exchange',
  'regular updates',
  'meetings take place',
  'says so',
  'say so',
  'as before',
  'finish it',
  'complete it',
  'get it done',
  'do everything',
  'sorted out',
  'taken care of',
  'what we could',
  'what we can',
  'as best we can',
  'know about it',
  'is aware',
  'are aware',
  'is addressed',
  'are addressed',
  'been addressed',
  'progress is made',
  'progress has been made',
  'some progress',
  'good progress',
  'everybody is on board',
  'everyone is on board',
  'quality is assured',
  'is ensured',
  'are ensured',
  'runs by itself',
  'run by themselves',
  'is content',
  'are content',
  'does its best',
  'do our best',
  'did our best',
  'do their best',
  'did their best',
]

/** Words of going on: what goes on is not done. */
export const ongoing: readonly string[] = [
  'ongoing',
  'being worked on',
  'worked on',
  'on-going',
  'continuously',
  'continually',
  'constantly',
  'in progress',
  'wip',
  'work in progress',
  'day-to-day',
  'business as usual',
  'on a regular basis',
  'from time to time',
  'over time',
  'underway',
  'under way',
  'all the time',
  'work continues',
  'take care of',
  'taking care of',
  'carry on with',
  'carrying on with',
  'on the way',
  'on its way',
  'on track',
  'follow up on',
]

/** Nouns of going on, which open a heading and have no end: 'exchange with the sites'. */
export const activityNouns: ReadonlySet<string> = new Set(
  `exchange coordination support collaboration cooperation communication discussion discussions monitoring
  maintenance assistance consultation guidance supervision talks`.split(/\s+/),
)

/** What 'done' could say instead, by what was found; {thing} is the writer's own object. */
export const doneProposals = {
  activity: [
    '{Thing} {is} in use, and somebody who did not build {it} has checked {it}.',
    'Whoever asked for {thing} has confirmed in writing that nothing is missing.',
  ],
  direction: [
    'The figure for {thing} has stood at its target for three months in a row.',
    'Eight of ten people who use {thing} rate {it} 8 or more out of 10.',
  ],
  quality: [
    'Eight of ten people who use it rate it 8 or more out of 10.',
    'Three months have passed without a complaint about {thing}.',
  ],
  empty: [
    'Whoever asked for it has tried it and signed that nothing is missing.',
    'It has run in daily use for ten working days without a correction.',
  ],
  activityOfPeople: [
    '{Thing} {has} confirmed in writing that nothing asked of us is missing.',
    'No question from {thing} has been open for longer than two working days.',
  ],
  directionOfPeople: ['Eight of ten people asked among {thing} rate it 8 or more out of 10.'],
  qualityOfPeople: ['Eight of ten {thing} rate it 8 or more out of 10.'],
} as const
