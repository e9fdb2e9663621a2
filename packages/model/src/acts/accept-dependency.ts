import { parentEnd } from '../cascade/deadline.ts'
import type { Command } from '../decide/decide.ts'
import { day, maybe, ref, text } from '../grammar/fields.ts'
import type { Moment } from '../grammar/rule.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import type { Act } from './act.ts'

type Dependency = Records['dependency']

/** A provider says yes with a day, and what is provided becomes a deliverable of theirs, or is one already. */
export const acceptDependency: Act = {
  name: 'dependency.accept',
  label: 'Accept a dependency',
  help: 'Gives the day by which it is there, and makes or links the deliverable that provides it.',
  asks: {
    dependency: ref('Dependency', 'dependency'),
    promisedOn: day('Promised'),
    deliverable: maybe(ref('Provided by', 'deliverable', { help: 'Without it a new one is made.' })),
    owner: maybe(ref('Owner', 'person', { help: 'Of a new deliverable; you, where nobody is named.' })),
    because: maybe(text('Why', { help: 'Where it comes after it is needed.' })),
  },
  commands: (world, told, moment) => {
    const dependency = world.one('dependency', String(told.dependency))
    if (!dependency) return []
    const promisedOn = String(told.promisedOn)
    const linked = dependency.from ?? (told.deliverable as string | undefined)
    const made = linked === undefined ? provision(world, { dependency, told, moment, promisedOn }) : undefined
    const from = linked ?? made?.subject
    const because = told.because as string | undefined
    return [
      ...(made ? [made] : []),
      ...dated(world, { deliverable: linked, promisedOn, moment }),
      {
        id: moment.newId(),
        kind: 'dependency',
        verb: 'accept',
        subject: dependency.id,
        fields: { promisedOn, ...(from === undefined || dependency.from ? {} : { from }) },
        ...(because ? { because, passOver: ['late-dependency'] } : {}),
      },
    ]
  },
}

interface Providing {
  dependency: Dependency
  told: { readonly [name: string]: unknown }
  moment: Moment
  promisedOn: string
}

/** The deliverable that provides it. Nothing where it comes from a client or from outside: nobody here delivers it. */
function provision(world: World, { dependency, told, moment, promisedOn }: Providing): Command | undefined {
  const { ask } = dependency
  if (!ask || (!ask.team && (ask.client || ask.party))) return undefined
  const owner = (told.owner as string | undefined) ?? world.one('person', moment.actor)?.id
  const parent = placeBeside(world, dependency, promisedOn)
  return {
    id: moment.newId(),
    kind: 'deliverable',
    verb: 'add',
    subject: moment.newId(),
    fields: {
      statement: dependency.what,
      dueOn: promisedOn,
      ...(parent ? { parent } : {}),
      ...(ask.team ? { team: ask.team } : {}),
      ...(owner ? { owner } : {}),
    },
  }
}

/** What it serves is what the work that waits for it serves, where it ends in time for that. */
function placeBeside(world: World, dependency: Dependency, promisedOn: string): string | undefined {
  const above = world.record(dependency.to)?.parent as string | undefined
  const end = parentEnd(above, world)
  return above !== undefined && (!end || promisedOn <= end.on) ? above : undefined
}

/** A deliverable that was linked and has no day takes the one that is promised. */
function dated(
  world: World,
  {
    deliverable,
    promisedOn,
    moment,
  }: { deliverable: string | undefined; promisedOn: string; moment: Moment },
): Command[] {
  const linked = world.one('deliverable', deliverable)
  if (!linked || linked.dueOn !== undefined) return []
  return [
    {
      id: moment.newId(),
      kind: 'deliverable',
      verb: 'edit',
      subject: linked.id,
      fields: { dueOn: promisedOn },
    },
  ]
}
