import type { Command } from '../decide/decide.ts'
import { choice, maybe, ref } from '../grammar/fields.ts'
import type { World } from '../world.ts'
import type { Act } from './act.ts'
import {
  type DriverTemplate,
  type DriverTemplateName,
  driverTemplateNames,
  driverTemplates,
} from './driver-templates.ts'

/** A driver tree that ships, made of signals, a formula over them and what must be true of each. */
export const beginDriverTree: Act = {
  name: 'drivers.template',
  label: 'Begin a driver tree from a template',
  help: 'Makes the signals, the formula and the drivers; a signal that is there by that name is taken as it is.',
  asks: {
    template: choice('Template', driverTemplateNames),
    owner: maybe(ref('Owner', 'person', { help: 'Of the signal at the top.' })),
  },
  commands: (world, told, moment) => {
    const template: DriverTemplate = driverTemplates[told.template as DriverTemplateName]
    if (standing(world, template.root.name)) return []
    const made: Command[] = []
    const add = (kind: string, fields: object): string => {
      const subject = moment.newId()
      made.push({ id: moment.newId(), kind, verb: 'add', subject, fields: { ...fields } })
      return subject
    }
    // A formula names keys, and a new signal gets the next one.
    let next = Number(world.nextKey(world.kindOf('signal')!).slice('SIG-'.length))
    const causes = template.causes.map(({ condition, ...signal }) => {
      const there = standing(world, signal.name)
      if (there) return { id: there.id, key: there.key, condition }
      return { id: add('signal', signal), key: `SIG-${next++}`, condition }
    })
    const formula = template.formula.replace(
      /\{(\d)\}/g,
      (_, at: string) => `signal('${causes[Number(at)]!.key}')`,
    )
    const owner = told.owner === undefined ? {} : { owner: told.owner }
    const root = add('signal', { ...template.root, ...owner, formula })
    for (const { id, condition } of causes) add('driver', { condition, effect: root, cause: id })
    return made
  },
}

function standing(world: World, name: string) {
  return world
    .all('signal')
    .find(signal => signal.state === 'current' && signal.name.toLowerCase() === name.toLowerCase())
}
