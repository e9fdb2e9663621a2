import { choices, maybe, ref, starting } from '../grammar/fields.ts'
import type { World } from '../world.ts'
import type { Act } from './act.ts'

const shipped = {
  keyPersonLeaves: {
    name: 'A key person leaves',
    why: 'What only one person knows stops with them.',
    options: ['Hand over to a stand-in', 'Hire or borrow', 'Move the day', 'Cut what hangs on it'],
    when: ({ person }: Keys) => person && `person('${person}').departed`,
  },
  competitorMoves: {
    name: 'A competitor makes a move',
    why: 'What was worth most yesterday may not be today.',
    options: ['Stay the course', 'Bring the answer forward', 'Change the intent'],
    when: () => 'outside',
  },
  assumptionBroken: {
    name: 'An assumption is broken',
    why: 'What was built on it no longer stands.',
    options: ['Plan it anew', 'Run the smallest experiment', 'Stop'],
    when: ({ assumption }: Keys) => assumption && `assumption('${assumption}').broken`,
  },
  unlikelyOnTime: {
    name: 'More likely late than on time',
    why: 'A promise is told while it can still be kept.',
    options: ['Add people', 'Cut scope', 'Move the day and say so'],
    when: ({ promise }: Keys) => promise && `pOnTime('${promise}') < 0.5`,
  },
} as const

interface Keys {
  readonly person?: string | undefined
  readonly assumption?: string | undefined
  readonly promise?: string | undefined
}

type Name = keyof typeof shipped
const names = Object.keys(shipped) as [Name, ...Name[]]

/** Triggers to begin with, unarmed: whoever arms one says when, who decides and within how many days. */
export const shippedTriggers: Act = {
  name: 'triggers.shipped',
  label: 'Begin with shipped triggers',
  help: 'Adds triggers with their options, unarmed. Name what each watches, and its condition is written.',
  asks: {
    which: starting([...names], choices('Which', names)),
    person: maybe(ref('Key person', 'person')),
    assumption: maybe(ref('Assumption', 'assumption')),
    promise: maybe(ref('Promise', ['intent', 'outcome', 'deliverable', 'engagement'])),
  },
  commands: (world, told, moment) => {
    const keys = Object.fromEntries(
      ['person', 'assumption', 'promise'].map(name => [name, world.record(String(told[name]))?.key]),
    )
    return (told.which as Name[])
      .filter(name => !isThere(world, shipped[name].name))
      .map(name => {
        const { name: title, why, options, when } = shipped[name]
        const condition = when(keys)
        const fields = {
          name: title,
          why,
          options: options.map(option => ({ title: option })),
          ...(condition ? { when: condition } : {}),
        }
        return { id: moment.newId(), kind: 'trigger', verb: 'add', subject: moment.newId(), fields }
      })
  },
}

/** One that is still unarmed is not begun a second time. */
function isThere(world: World, name: string): boolean {
  return world.all('trigger').some(trigger => trigger.state === 'draft' && trigger.name === name)
}
