import { choice, maybe, number, refs, word } from '../grammar/fields.ts'
import { missingTime, spaces } from '../people/space-time.ts'
import { type SystemName, systemNames, systems } from '../people/systems.ts'
import type { Act } from './act.ts'

/** A space is switched on, and a cadence gives it its time unless one does already. */
export const openSpace: Act = {
  name: 'workspace.openSpace',
  label: 'Switch a space on',
  help: 'Switches one of the spaces on, and reserves its time as a cadence where there is none for it yet.',
  asks: {
    system: choice('Space', spaces as [SystemName, ...SystemName[]]),
    leaders: maybe(refs('Leaders', 'person')),
    minutes: maybe(number('Minutes', { min: 1, max: 480 })),
    recurrence: maybe(word('Recurrence', { help: 'RFC 5545.', examples: ['FREQ=WEEKLY;BYDAY=MO'] })),
  },
  commands: (world, { system, ...told }, moment) => {
    const name = system as SystemName
    const { workspace } = world
    if (!workspace || world.systemIsOn(name)) return []
    const time = missingTime(world, name)
    const begin = () => ({ id: moment.newId(), subject: moment.newId() })
    const on = systemNames.filter(each => each === name || world.systemIsOn(each))
    return [
      ...(time
        ? [{ ...begin(), kind: 'cadence', verb: 'add', fields: cadenceOf(name, { ...time, ...told }) }]
        : []),
      { id: moment.newId(), kind: 'workspace', verb: 'edit', subject: workspace.id, fields: { systems: on } },
    ]
  },
}

type Time = NonNullable<ReturnType<typeof missingTime>>

function cadenceOf(name: SystemName, { purposes: [purpose], ...rest }: Time): { [field: string]: unknown } {
  return { name: systems.find(each => each.name === name)!.title, purpose, ...rest }
}
