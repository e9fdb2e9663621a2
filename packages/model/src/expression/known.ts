/** The words an expression may use. What is not listed here does not exist in it. */

export interface KnownFunction {
  readonly name: string
  readonly takes: readonly ('key' | 'day' | 'number' | 'numbers')[]
  readonly gives: 'number' | 'numbers' | 'text' | 'Person' | 'Assumption' | 'Risk'
  /** Kinds that the key may belong to. */
  readonly names?: readonly string[]
  readonly help: string
}

const dated = ['intent', 'outcome', 'deliverable', 'task', 'engagement', 'dependency', 'decision', 'action']
const promised = ['intent', 'outcome', 'deliverable', 'engagement']
const stateful = [...new Set([...dated, ...promised, 'signal', 'trigger', 'risk', 'assumption', 'gate'])]

export const knownFunctions: readonly KnownFunction[] = [
  {
    name: 'signal',
    takes: ['key'],
    gives: 'number',
    names: ['signal'],
    help: "newest value: signal('SIG-1')",
  },
  { name: 'target', takes: ['key'], gives: 'number', names: ['signal'], help: "target('SIG-1')" },
  {
    name: 'change',
    takes: ['key', 'number'],
    gives: 'number',
    names: ['signal'],
    help: "newest value less the value 28 days before: change('SIG-1', 28)",
  },
  {
    name: 'readings',
    takes: ['key'],
    gives: 'numbers',
    names: ['signal'],
    help: "values, oldest first: readings('SIG-1')",
  },
  { name: 'count', takes: ['numbers'], gives: 'number', help: "count(readings('SIG-1'))" },
  { name: 'average', takes: ['numbers'], gives: 'number', help: "average(readings('SIG-1'))" },
  { name: 'min', takes: ['number', 'number'], gives: 'number', help: 'the smaller of two numbers' },
  { name: 'max', takes: ['number', 'number'], gives: 'number', help: 'the larger of two numbers' },
  { name: 'abs', takes: ['number'], gives: 'number', help: 'a number without its sign' },
  { name: 'daysSince', takes: ['day'], gives: 'number', help: "daysSince('2026-11-23')" },
  { name: 'daysUntil', takes: ['day'], gives: 'number', help: "daysUntil('2027-01-29')" },
  {
    name: 'person',
    takes: ['key'],
    gives: 'Person',
    names: ['person'],
    help: "person('Amina').departed, .away",
  },
  {
    name: 'assumption',
    takes: ['key'],
    gives: 'Assumption',
    names: ['assumption'],
    help: "assumption('A-3').broken, .holds, .untested",
  },
  { name: 'risk', takes: ['key'], gives: 'Risk', names: ['risk'], help: "risk('R-5').occurred, .open" },
  {
    name: 'pOnTime',
    takes: ['key'],
    gives: 'number',
    names: promised,
    help: "chance of being on time, 0 to 1, from the newest forecast: pOnTime('OUT-14')",
  },
  { name: 'state', takes: ['key'], gives: 'text', names: stateful, help: "state('D-12') == 'open'" },
  { name: 'due', takes: ['key'], gives: 'text', names: dated, help: "daysUntil(due('OUT-14'))" },
  {
    name: 'said',
    takes: ['key'],
    gives: 'text',
    names: ['outcome', 'deliverable'],
    help: "newest check-in: said('OUT-14') == 'atRisk'",
  },
]

/** Parts of what a function gives, all yes or no. */
export const knownParts = {
  Person: ['departed', 'away'],
  Assumption: ['broken', 'holds', 'untested'],
  Risk: ['occurred', 'open', 'mitigated', 'closed'],
} as const

/** What a condition may ask of the record it is tried on, where there is one. */
export const subjectParts = {
  text: ['kind', 'key', 'title', 'state', 'sort', 'level', 'team', 'function'],
  flag: ['regulated', 'crossesTeams'],
  number: ['days'],
} as const

/** Every number of a list: `readings('SIG-1').all(v, v > 3)`. */
export const knownMacros = ['all', 'exists', 'exists_one', 'filter', 'map'] as const

/** Words that stand alone. */
export const knownValues = ['today', 'outside'] as const

/** Longer is a programme, not a condition; characters. */
export const sourceCharactersMax = 1000
